import type { RuleSet } from '../rules';
import * as answers from './answers';
import * as batches from './batches';
import * as brokers from './brokers';
import * as concurrency from './concurrency';
import * as deadLetters from './dead-letters';
import * as duplicates from './duplicates';
import * as fifo from './fifo';
import * as http from './http';
import * as keeping from './keeping';
import type { Misconception } from './misconception';
import * as patterns from './patterns';
import * as permissions from './permissions';
import * as pipes from './pipes';
import * as policies from './policies';
import * as queues from './queues';
import * as records from './records';
import * as retries from './retries';
import * as schedules from './schedules';
import * as streams from './streams';

export type { Misconception } from './misconception';

const lists = {
  retries,
  queues,
  fifo,
  duplicates,
  batches,
  brokers,
  deadLetters,
  keeping,
  answers,
  permissions,
  policies,
  http,
  patterns,
  concurrency,
  schedules,
  streams,
  records,
  pipes,
};
type Lists = typeof lists;
type Written = { [List in keyof Lists]: Lists[List][keyof Lists[List]] }[keyof Lists];

const written = Object.values(lists).flatMap((list) => Object.values(list) as readonly Written[]);

export type MisconceptionId = Written['id'];

/** Every misconception by its id. */
export const misconceptions = Object.fromEntries(written.map((one) => [one.id, one])) as unknown as Readonly<
  Record<MisconceptionId, Misconception<MisconceptionId>>
>;

export const isMisconceptionId = (id: string): id is MisconceptionId => id in misconceptions;

/** The world that a learner with this belief lives in. */
export const withBelief = (rules: RuleSet, { patch }: Misconception): RuleSet => ({ ...rules, ...patch });
