import type { RuleId } from '../../engine';
import { Prisma } from '../../prisma/generated/client';
import type { Answer, Family, Variant, Verdict } from '../../quiz';
import type { Database } from '../db';
import { AppError } from '../errors';
import { json } from './json';

export type Graded = Extract<Verdict, { type: 'graded' }>;
type Mine = { readonly attemptId: string; readonly learnerId: string };

/** What a question was asked for: practice, a review that moves the family's card on, or a diagnosis, which counts for neither. */
export type Purpose = 'practice' | 'review' | 'diagnosis';

/** Keeps a family's source once, and the attempt drawn from it. */
export async function insertAttempt(
  db: Database,
  attempt: {
    readonly learnerId: string;
    readonly variant: Variant;
    readonly family: Family;
    readonly purpose: Purpose;
    readonly familyDigest: string;
    readonly engineDigest: string;
    readonly traceDigest: string;
    readonly revision: number;
    readonly now: Date;
  },
): Promise<string> {
  const { variant, family, familyDigest: digest } = attempt;
  await db.familySource.upsert({
    where: { digest },
    create: { digest, familyId: variant.familyId, family: json(family) },
    update: {},
    select: { digest: true },
  });
  const { id } = await db.attempt.create({
    data: {
      learnerId: attempt.learnerId,
      familyId: variant.familyId,
      topic: variant.topic,
      title: variant.title,
      seed: variant.seed,
      purpose: attempt.purpose,
      stem: variant.stem,
      variant: json(variant),
      familyDigest: digest,
      engineDigest: attempt.engineDigest,
      traceDigest: attempt.traceDigest,
      revision: attempt.revision,
      startedAt: attempt.now,
    },
    select: { id: true },
  });
  return id;
}

interface Stored {
  readonly id: string;
  readonly familyId: string;
  readonly purpose: Purpose;
  readonly title: string;
  readonly seed: number;
  readonly hintsTaken: number;
  readonly startedAt: Date;
  /** The family as it stood when the question was drawn. */
  readonly family: Family;
  readonly familyDigest: string;
  readonly engineDigest: string;
  /** Of the family, when the question was drawn. */
  readonly revision: number;
}

/** It holds its whole variant. */
export interface OpenAttempt extends Stored {
  readonly state: 'open';
  readonly variant: Variant;
}

/** Its variant is gone: family and seed draw it again, if the engine still draws the same. */
export interface ClosedAttempt extends Stored {
  readonly state: 'closed';
  readonly answer: Answer;
  readonly verdict: Graded;
  readonly answeredAt: Date;
  /** What was asked; attempts of earlier versions do not have it, nor the digest of the run. */
  readonly stem?: string;
  readonly traceDigest?: string;
}

/** The learner's own attempt with its family, or AppError NOT_FOUND: another learner's is as if it were not there. */
export async function selectAttempt(db: Database, mine: Mine): Promise<OpenAttempt | ClosedAttempt> {
  const attempt = await selectOptionalAttempt(db, mine);
  if (!attempt) throw new AppError('NOT_FOUND');
  return attempt;
}

const withFamily = { family: { select: { family: true } } } as const;

export async function selectOptionalAttempt(db: Database, { attemptId, learnerId }: Mine) {
  const row = await db.attempt.findFirst({ where: { id: attemptId, learnerId }, include: withFamily });
  return row ? stored(row) : undefined;
}

/** Anybody's attempt: for whoever holds the database file, never for a page. */
export async function selectOptionalAttemptOfAnybody(db: Database, { attemptId }: { readonly attemptId: string }) {
  const row = await db.attempt.findUnique({ where: { id: attemptId }, include: withFamily });
  return row ? stored(row) : undefined;
}

type Row = Prisma.AttemptGetPayload<{ include: typeof withFamily }>;

function stored(row: Row): OpenAttempt | ClosedAttempt {
  const { id, familyId, title, hintsTaken, startedAt, familyDigest, engineDigest, revision } = row;
  const seed = Number(row.seed);
  const family = row.family.family as unknown as Family;
  const purpose = row.purpose as Purpose;
  const drawn = { id, familyId, purpose, title, seed, hintsTaken, startedAt, revision };
  const attempt = { ...drawn, family, familyDigest, engineDigest };
  if (row.state === 'open') return { ...attempt, state: 'open', variant: row.variant as unknown as Variant };
  return {
    ...attempt,
    state: 'closed',
    answer: row.answer as unknown as Answer,
    verdict: row.verdict as unknown as Graded,
    answeredAt: row.answeredAt as Date,
    ...(row.stem !== null && { stem: row.stem }),
    ...(row.traceDigest !== null && { traceDigest: row.traceDigest }),
  };
}

/** The newest open attempt at this very source of a family, for this purpose, with what was drawn. */
export const selectOptionalOpenAttempt = (
  db: Database,
  where: {
    readonly learnerId: string;
    readonly purpose: Purpose;
    readonly familyDigest: string;
    readonly engineDigest: string;
    readonly since: Date;
  },
) =>
  db.attempt.findFirst({
    where: {
      learnerId: where.learnerId,
      purpose: where.purpose,
      familyDigest: where.familyDigest,
      engineDigest: where.engineDigest,
      state: 'open',
      startedAt: { gte: where.since },
    },
    orderBy: { startedAt: 'desc' },
    select: { id: true, seed: true },
  });

/** Writes the verdict and lets go of the variant. 0 when the attempt was closed before: then nothing changes. */
export async function closeAttempt(
  db: Database,
  {
    attemptId,
    learnerId,
    answer,
    verdict,
    guess,
    now,
  }: Mine & { readonly answer: Answer; readonly verdict: Graded; readonly guess: number; readonly now: Date },
): Promise<number> {
  const { count } = await db.attempt.updateMany({
    where: { id: attemptId, learnerId, state: 'open' },
    data: {
      state: 'closed',
      variant: Prisma.DbNull,
      answer: json(answer),
      verdict: json(verdict),
      correct: verdict.correct,
      belief: verdict.belief?.id ?? null,
      rules: json(verdict.rules.map(({ id }) => id)),
      guess,
      alarm: verdict.alarm,
      counts: !verdict.alarm,
      answeredAt: now,
    },
  });
  return count;
}

/** Takes one hint more, if it is the next one of an open attempt: a double click takes one. */
export async function updateHintsTaken(
  db: Database,
  { attemptId, learnerId, from }: Mine & { readonly from: number },
): Promise<void> {
  await db.attempt.updateMany({
    where: { id: attemptId, learnerId, state: 'open', hintsTaken: from },
    data: { hintsTaken: from + 1 },
  });
}

/** When each family was last started by this learner. */
export async function selectLastStarts(
  db: Database,
  { learnerId }: { readonly learnerId: string },
): Promise<Map<string, Date>> {
  const rows = await db.attempt.groupBy({ by: ['familyId'], where: { learnerId }, _max: { startedAt: true } });
  return new Map(rows.flatMap(({ familyId, _max }) => (_max.startedAt ? [[familyId, _max.startedAt] as const] : [])));
}

/** What a learner answered, oldest first. What raised an alarm, or was set aside by re-grading, counts for nothing, nor do the long questions of a diagnosis. */
export async function selectAnswered(db: Database, { learnerId }: { readonly learnerId: string }) {
  const rows = await db.attempt.findMany({
    where: { learnerId, state: 'closed', counts: true, undoneAt: null, purpose: { not: 'diagnosis' } },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      familyId: true,
      topic: true,
      title: true,
      correct: true,
      belief: true,
      rules: true,
      guess: true,
      hintsTaken: true,
      revision: true,
      answeredAt: true,
    },
  });
  return rows.map((row) => ({
    ...row,
    correct: row.correct === true,
    answeredAt: row.answeredAt as Date,
    // Attempts of earlier versions are evidence of nothing but their topic.
    rules: (row.rules ?? []) as readonly RuleId[],
    guess: row.guess ?? 0,
  }));
}

/** The stems of a family that this learner has met. */
export async function selectStems(
  db: Database,
  { learnerId, familyId }: { readonly learnerId: string; readonly familyId: string },
): Promise<ReadonlySet<string>> {
  const rows = await db.attempt.findMany({ where: { learnerId, familyId }, select: { stem: true } });
  return new Set(rows.flatMap(({ stem }) => stem ?? []));
}

/** Lets an answer count no longer; it stays readable. */
export const updateAttemptUndone = (db: Database, { attemptId, learnerId, now }: Mine & { readonly now: Date }) =>
  db.attempt.updateMany({ where: { id: attemptId, learnerId, undoneAt: null }, data: { undoneAt: now } });

export const updateAttemptsOwner = (db: Database, { from, to }: { readonly from: string; readonly to: string }) =>
  db.attempt.updateMany({ where: { learnerId: from }, data: { learnerId: to } });

/** A closed attempt and how it stands now, which re-grading may have changed. */
export interface Standing {
  readonly learnerId: string;
  readonly correct: boolean;
  readonly belief: string | null;
  readonly counts: boolean;
}
export type StandingAttempt = ClosedAttempt & {
  readonly standing: Standing;
  /** The verdict of the latest re-grading that gave one, or the one given at answering. */
  readonly latest: Graded;
};

/** Everybody's answers to a family under any of its ids, oldest first; for re-grading. */
export async function selectClosedOfFamily(
  db: Database,
  { familyIds, learnerId }: { readonly familyIds: readonly string[]; readonly learnerId?: string },
): Promise<StandingAttempt[]> {
  const rows = await db.attempt.findMany({
    where: { familyId: { in: [...familyIds] }, state: 'closed', ...(learnerId !== undefined && { learnerId }) },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    include: { ...withFamily, regrades: { orderBy: { regrading: { at: 'asc' } }, select: { verdict: true } } },
  });
  return rows.map((row) => ({
    ...(stored(row) as ClosedAttempt),
    latest: (row.regrades.findLast(({ verdict }) => verdict !== null)?.verdict ?? row.verdict) as unknown as Graded,
    standing: { learnerId: row.learnerId, correct: row.correct === true, belief: row.belief, counts: row.counts },
  }));
}

/** Moves an answer to a new standing, if it stands as it was found: of two re-gradings at once one changes it. */
export async function updateStanding(
  db: Database,
  {
    attemptId,
    from,
    to,
  }: {
    readonly attemptId: string;
    readonly from: Standing;
    readonly to: Omit<Standing, 'learnerId'> & { readonly rules?: readonly RuleId[] };
  },
): Promise<number> {
  const { correct, belief, counts } = from;
  const { count } = await db.attempt.updateMany({
    where: { id: attemptId, correct, belief, counts },
    data: { ...to, rules: to.rules && json(to.rules) },
  });
  return count;
}

/** How often each family was answered, and how often rightly, over all learners. */
export async function selectAnswersByFamily(db: Database): Promise<Map<string, { answered: number; correct: number }>> {
  const rows = await db.attempt.groupBy({
    by: ['familyId', 'correct'],
    where: { state: 'closed', counts: true, undoneAt: null },
    _count: { _all: true },
  });
  const counts = new Map<string, { answered: number; correct: number }>();
  for (const { familyId, correct, _count } of rows) {
    const before = counts.get(familyId) ?? { answered: 0, correct: 0 };
    counts.set(familyId, {
      answered: before.answered + _count._all,
      correct: before.correct + (correct === true ? _count._all : 0),
    });
  }
  return counts;
}
