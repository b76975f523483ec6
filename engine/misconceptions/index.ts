import type { RuleSet } from '../rules';
import * as deadLetters from './dead-letters';
import * as fifo from './fifo';
import type { Misconception } from './misconception';
import * as permissions from './permissions';
import * as queues from './queues';
import * as retries from './retries';

export type { Misconception } from './misconception';

const written = [retries, queues, fifo, deadLetters, permissions].flatMap(
  (list) => Object.values(list) as readonly Written[],
);

type Written =
  | (typeof retries)[keyof typeof retries]
  | (typeof queues)[keyof typeof queues]
  | (typeof fifo)[keyof typeof fifo]
  | (typeof deadLetters)[keyof typeof deadLetters]
  | (typeof permissions)[keyof typeof permissions];
export type MisconceptionId = Written['id'];

/** Every misconception by its id. */
export const misconceptions = Object.fromEntries(written.map((one) => [one.id, one])) as unknown as Readonly<
  Record<MisconceptionId, Misconception<MisconceptionId>>
>;

export const isMisconceptionId = (id: string): id is MisconceptionId => id in misconceptions;

/** The world that a learner with this belief lives in. */
export const withBelief = (rules: RuleSet, { patch }: Misconception): RuleSet => ({ ...rules, ...patch });
