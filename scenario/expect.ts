import * as z from 'zod';
import { moment, span } from './stimuli';

/** Exact, or within bounds of which either may be missing. */
const amount = z.union([z.number(), z.strictObject({ min: z.number().optional(), max: z.number().optional() })]);
const states = [
  'processed',
  'failed',
  'dlq',
  'destination',
  'dropped',
  'expired',
  'filtered',
  'pending',
  'rejected',
  'notRun',
  'notRead',
  'noEvent',
] as const;

const item = z.strictObject({
  via: z.string().optional(),
  state: z.enum(states),
  reason: z.string().optional(),
  where: z.array(z.string()).optional(),
  deliveries: amount.optional(),
  notBefore: moment.optional(),
  notAfter: moment.optional(),
});

const run = z.strictObject({
  at: moment.optional(),
  notBefore: moment.optional(),
  notAfter: moment.optional(),
  items: z.array(z.string()).optional(),
});

const record = z.strictObject({
  condition: z.string().optional(),
  approximateInvokeCount: amount.optional(),
  functionError: z.string().nullable().optional(),
  batchSize: amount.optional(),
  hasPayload: z.boolean().optional(),
  attributes: z.record(z.string(), z.string()).optional(),
});

/** What must hold after a case has run; what is not named may have any value. */
export const expectSchema = z.strictObject({
  until: span,
  deploy: z
    .strictObject({
      result: z.literal('fails'),
      resource: z.string(),
      operation: z.string(),
      code: z.string(),
      statusCode: amount.optional(),
      messageContains: z.string().optional(),
    })
    .optional(),
  calls: z
    .array(
      z.strictObject({
        id: z.string(),
        statusCode: amount.optional(),
        functionError: z.string().optional(),
        errorCode: z.string().optional(),
        reason: z.string().optional(),
        messageContains: z.string().optional(),
      }),
    )
    .default([]),
  functions: z
    .record(
      z.string(),
      z.strictObject({
        invocations: amount.optional(),
        maxConcurrency: amount.optional(),
        runs: z.array(run).optional(),
      }),
    )
    .default({}),
  items: z.record(z.string(), z.union([item.transform((one) => [one]), z.array(item).min(1)])).default({}),
  stores: z
    .record(z.string(), z.strictObject({ count: amount.optional(), records: z.array(record).optional() }))
    .default({}),
  effects: z.record(z.string(), z.record(z.string(), amount)).default({}),
  metrics: z.record(z.string(), z.record(z.string(), amount)).default({}),
});

export type Expect = z.output<typeof expectSchema>;
export type ExpectedRun = z.output<typeof run>;
export type ExpectedItem = z.output<typeof item>;
export type ExpectedRecord = z.output<typeof record>;
export type Amount = z.output<typeof amount>;
