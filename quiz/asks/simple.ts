import * as z from 'zod';
import type { Ask, AskKind } from './ask';
import { callerStatus } from './caller-status';
import { deploymentResult } from './deployment-result';
import { functionsThatRun } from './functions-that-run';
import { invocationCount } from './invocation-count';
import { manner } from './manner';
import { metricSum } from './metric-sum';
import { peakConcurrency } from './peak-concurrency';
import { recordField } from './record-field';
import { restingPlace } from './resting-place';
import { retryOwner } from './retry-owner';
import { runTime } from './run-time';
import { storedCount } from './stored-count';
import { wholeRecords } from './whole-records';
import { workCount } from './work-count';

/** Asks that find one word or one number. */
export const simpleAsks = {
  'invocation-count': invocationCount,
  'run-time': runTime,
  'resting-place': restingPlace,
  'caller-status': callerStatus,
  'retry-owner': retryOwner,
  'stored-count': storedCount,
  'deployment-result': deploymentResult,
  manner,
  'metric-sum': metricSum,
  'peak-concurrency': peakConcurrency,
  'record-field': recordField,
  'work-count': workCount,
  'whole-records': wholeRecords,
  'functions-that-run': functionsThatRun,
} as const satisfies Record<string, AskKind>;

export type SimpleAskName = keyof typeof simpleAsks;
const names = Object.keys(simpleAsks) as SimpleAskName[];

/** A simple ask as a family writes it; its own schema is applied too. */
export const simpleAskSchema = z.looseObject({ name: z.enum(names) }).superRefine((written, context) => {
  const parsed = simpleAsks[written.name].schema.safeParse(written);
  for (const issue of parsed.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
});

export const bindSimple = (written: z.infer<typeof simpleAskSchema>): Ask => simpleAsks[written.name].bind(written);
