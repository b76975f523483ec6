import { Prisma } from '../../prisma/generated/client';
import type { Answer, Family, Variant, Verdict } from '../../quiz';
import type { Database } from '../db';
import { AppError } from '../errors';
import { json } from './json';

type Graded = Extract<Verdict, { type: 'graded' }>;
type Mine = { readonly attemptId: string; readonly learnerId: string };

/** Keeps a family's source once, and the attempt drawn from it. */
export async function insertAttempt(
  db: Database,
  attempt: {
    readonly learnerId: string;
    readonly variant: Variant;
    readonly family: Family;
    readonly familyDigest: string;
    readonly engineDigest: string;
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
      variant: json(variant),
      familyDigest: digest,
      engineDigest: attempt.engineDigest,
      startedAt: attempt.now,
    },
    select: { id: true },
  });
  return id;
}

/** The learner's own attempt with its family, or AppError NOT_FOUND: another learner's is as if it were not there. */
export async function selectAttempt(db: Database, mine: Mine) {
  const attempt = await selectOptionalAttempt(db, mine);
  if (!attempt) throw new AppError('NOT_FOUND');
  return attempt;
}

export async function selectOptionalAttempt(db: Database, { attemptId, learnerId }: Mine) {
  const row = await db.attempt.findFirst({
    where: { id: attemptId, learnerId },
    include: { family: { select: { family: true } } },
  });
  return (
    row && {
      id: row.id,
      state: row.state,
      seed: Number(row.seed),
      hintsTaken: row.hintsTaken,
      startedAt: row.startedAt,
      engineDigest: row.engineDigest,
      family: row.family.family as unknown as Family,
      variant: (row.variant ?? undefined) as unknown as Variant | undefined,
      answer: (row.answer ?? undefined) as unknown as Answer | undefined,
      verdict: (row.verdict ?? undefined) as unknown as Graded | undefined,
    }
  );
}

/** The newest open attempt at this very source of a family. */
export const selectOptionalOpenAttempt = (
  db: Database,
  where: {
    readonly learnerId: string;
    readonly familyDigest: string;
    readonly engineDigest: string;
    readonly since: Date;
  },
) =>
  db.attempt.findFirst({
    where: {
      learnerId: where.learnerId,
      familyDigest: where.familyDigest,
      engineDigest: where.engineDigest,
      state: 'open',
      startedAt: { gte: where.since },
    },
    orderBy: { startedAt: 'desc' },
    select: { id: true },
  });

/** Writes the verdict and lets go of the variant. 0 when the attempt was closed before: then nothing changes. */
export async function closeAttempt(
  db: Database,
  {
    attemptId,
    learnerId,
    answer,
    verdict,
    now,
  }: Mine & { readonly answer: Answer; readonly verdict: Graded; readonly now: Date },
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
      alarm: verdict.alarm,
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

/** What a learner answered, oldest first. An attempt that raised an alarm counts for nothing. */
export async function selectAnswered(db: Database, { learnerId }: { readonly learnerId: string }) {
  const rows = await db.attempt.findMany({
    where: { learnerId, state: 'closed', alarm: false },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      familyId: true,
      topic: true,
      title: true,
      correct: true,
      belief: true,
      hintsTaken: true,
      answeredAt: true,
    },
  });
  return rows.map((row) => ({ ...row, correct: row.correct === true, answeredAt: row.answeredAt as Date }));
}

export const updateAttemptsOwner = (db: Database, { from, to }: { readonly from: string; readonly to: string }) =>
  db.attempt.updateMany({ where: { learnerId: from }, data: { learnerId: to } });
