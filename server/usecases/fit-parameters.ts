import { setImmediate } from 'node:timers/promises';
import {
  type CardLog,
  cardUnder,
  fitItems,
  lastFifth,
  reviewsADay,
  reviewsToFit,
  type Scheduling,
  surpriseAt,
} from '../../study';
import { db } from '../db';
import { AppError } from '../errors';
import { fitWeights } from '../fit-weights';
import { logger } from '../logger';
import { type Fit, type FitResult, insertFit, selectOptionalLastFit, updateFit } from '../records/fits';
import { countReviews } from '../records/study-log';
import { cardLogs } from './card-logs';
import { studySettings } from './study-settings';

interface Input {
  readonly learnerId: string;
  readonly now: Date;
}

/** One that takes longer died with its server. */
const longest = 5 * 60_000;

export interface LoadedFit {
  readonly reviews: number;
  readonly needed: number;
  readonly last?: Fit;
}

/** Where the learner's own parameters stand. */
export async function loadFit({ learnerId, now }: Input): Promise<LoadedFit> {
  const [reviews, last] = await Promise.all([
    countReviews(db(), { learnerId }),
    selectOptionalLastFit(db(), { learnerId }),
  ]);
  const dead = last?.state === 'running' && now.getTime() - last.at.getTime() > longest;
  return { reviews, needed: reviewsToFit, ...(last && { last: dead ? { ...last, state: 'failed' } : last }) };
}

/**
 * Begins to fit weights to a learner's reviews; they are on offer when `done` settles, and nothing is changed by it. While
 * one is being worked out no other is begun.
 */
export async function startFit({ learnerId, now }: Input): Promise<{ readonly done: Promise<void> }> {
  const { reviews, last } = await loadFit({ learnerId, now });
  if (reviews < reviewsToFit) throw new AppError('TOO_FEW_REVIEWS');
  if (last?.state === 'running') return { done: Promise.resolve() };
  const fitId = await insertFit(db(), { learnerId, at: now, reviews });
  return { done: workOut({ learnerId, now, fitId }) };
}

async function workOut({ fitId, ...input }: Input & { readonly fitId: string }): Promise<void> {
  const moved = { learnerId: input.learnerId, fitId, from: 'running' } as const;
  try {
    await updateFit(db(), { ...moved, to: 'offered', result: await resultFor(input) });
  } catch (fault) {
    logger().error(fault, 'fitting parameters failed');
    await updateFit(db(), { ...moved, to: 'failed' });
  }
}

async function resultFor({ learnerId, now }: Input): Promise<FitResult> {
  const [logs, { retention, weights: present }] = await Promise.all([
    cardLogs({ learnerId }),
    studySettings({ learnerId }),
  ]);
  const since = lastFifth(logs);
  const [weights = [], tried = []] = await fitWeights([fitItems(logs), fitItems(logs, since)]);
  const before: Scheduling = { retention, ...(present && { weights: present }) };
  const after: Scheduling = { retention, weights };
  const trial: Scheduling = { retention, weights: tried };
  const sums = { before: 0, after: 0, reviews: 0 };
  const load = { before: 0, after: 0 };
  const due = { before: 0, after: 0 };
  const moved = { earlier: 0, later: 0 };
  for (const log of logs.filter(isLearned)) {
    const [then, than] = [surpriseAt(log, before, since), surpriseAt(log, trial, since)];
    sums.before += then.loss;
    sums.after += than.loss;
    sums.reviews += then.reviews;
    const [is, would] = [cardUnder(log), cardUnder(log, after)];
    load.before += reviewsADay(is);
    load.after += reviewsADay(would);
    due.before += is.due <= now.getTime() ? 1 : 0;
    due.after += would.due <= now.getTime() ? 1 : 0;
    if (would.due - is.due <= -day) moved.earlier += 1;
    if (would.due - is.due >= day) moved.later += 1;
    // Others are served between one card and the next.
    await setImmediate();
  }
  const mean = (sum: number): number => (sums.reviews === 0 ? 0 : sum / sums.reviews);
  return {
    weights,
    logLoss: { before: mean(sums.before), after: mean(sums.after), reviews: sums.reviews },
    ...{ load, due, moved },
  };
}

const day = 86_400_000;

export const isLearned = ({ events }: CardLog): boolean => events.some(({ kind }) => kind === 'review');
