import { Prisma } from '../../prisma/generated/client';
import type { Answer, Family, Variant, Verdict } from '../../quiz';
import type { Confidence } from '../../study';
import type { Database } from '../db';
import { AppError } from '../errors';
import { json } from './json';

export type Graded = Extract<Verdict, { type: 'graded' }>;
type Mine = { readonly attemptId: string; readonly learnerId: string };

/** What a question was asked for: practice, a review that moves the family's card on, an exam, or a diagnosis, which counts for neither. */
export type Purpose = 'practice' | 'review' | 'exam' | 'diagnosis';

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
  /** How sure the learner was, where it was asked. */
  readonly confidence?: Confidence;
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

export const withFamily = { family: { select: { family: true } } } as const;

/** An open question of an exam is out of reach: before the sitting has ended there is no hint, no verdict and no link. */
export async function selectOptionalAttempt(db: Database, { attemptId, learnerId }: Mine) {
  const where = { id: attemptId, learnerId, NOT: { purpose: 'exam', state: 'open' as const } };
  const row = await db.attempt.findFirst({ where, include: withFamily });
  return row ? stored(row) : undefined;
}

/** Anybody's attempt: for whoever holds the database file, never for a page. */
export async function selectOptionalAttemptOfAnybody(db: Database, { attemptId }: { readonly attemptId: string }) {
  const row = await db.attempt.findUnique({ where: { id: attemptId }, include: withFamily });
  return row ? stored(row) : undefined;
}

type Row = Prisma.AttemptGetPayload<{ include: typeof withFamily }>;

/** What a row holds, by its state. */
export function stored(row: Row): OpenAttempt | ClosedAttempt {
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
    ...(row.confidence !== null && { confidence: row.confidence as Confidence }),
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
    confidence,
    now,
  }: Mine & {
    readonly answer: Answer;
    readonly verdict: Graded;
    readonly guess: number;
    readonly confidence?: Confidence;
    readonly now: Date;
  },
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
      confidence: confidence ?? null,
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

/** The stems of a family that this learner has met. */
export async function selectStems(
  db: Database,
  { learnerId, familyId }: { readonly learnerId: string; readonly familyId: string },
): Promise<ReadonlySet<string>> {
  const rows = await db.attempt.findMany({ where: { learnerId, familyId }, select: { stem: true } });
  return new Set(rows.flatMap(({ stem }) => stem ?? []));
}

/** The seeds of all questions that this learner was asked, by family. */
export async function selectSeeds(db: Database, { learnerId }: { readonly learnerId: string }) {
  const rows = await db.attempt.findMany({ where: { learnerId }, select: { familyId: true, seed: true } });
  return rows.map(({ familyId, seed }) => ({ familyId, seed: Number(seed) }));
}

/** Lets an answer count no longer; it stays readable. */
export const updateAttemptUndone = (db: Database, { attemptId, learnerId, now }: Mine & { readonly now: Date }) =>
  db.attempt.updateMany({ where: { id: attemptId, learnerId, undoneAt: null }, data: { undoneAt: now } });

export const updateAttemptsOwner = (db: Database, { from, to }: { readonly from: string; readonly to: string }) =>
  db.attempt.updateMany({ where: { learnerId: from }, data: { learnerId: to } });
