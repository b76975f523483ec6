import { randomInt } from 'node:crypto';
import { drawFit, type Family, replay } from '../../quiz';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { familyDigest, traceDigest } from '../digests';
import { AppError } from '../errors';
import { logger } from '../logger';
import { insertAttempt, selectLastStarts, selectOptionalOpenAttempt } from '../records/attempts';
import { openSince } from './open-since';

interface Input {
  readonly learnerId: string;
  readonly familyId?: string;
  readonly topic?: string;
  readonly now: Date;
}

/** Draws a question, or gives the one that is still open: a question cannot be traded for an easier one. */
export async function startAttempt({ learnerId, familyId, topic, now }: Input): Promise<{ attemptId: string }> {
  const families = compiledCourse().course.families.filter(
    (family) => (familyId === undefined || family.id === familyId) && (topic === undefined || family.topic === topic),
  );
  if (families.length === 0) throw new AppError('NOT_FOUND');
  const lastStarts = await selectLastStarts(db(), { learnerId });
  // The family that was not seen for longest comes first, so that topics mix and none is drawn twice in a row.
  for (const family of shuffled(families).toSorted(
    (a, b) => timeOf(lastStarts.get(a.id)) - timeOf(lastStarts.get(b.id)),
  )) {
    const attemptId = (await openAttempt(family, learnerId, now)) ?? (await newAttempt(family, learnerId, now));
    if (attemptId !== undefined) return { attemptId };
  }
  throw new AppError('NO_QUESTION');
}

const timeOf = (start: Date | undefined): number => start?.getTime() ?? 0;

const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((value) => ({ value, place: randomInt(2 ** 32) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);

async function openAttempt(family: Family, learnerId: string, now: Date): Promise<string | undefined> {
  return (await selectOptionalOpenAttempt(db(), { learnerId, ...digestsOf(family), since: openSince(now) }))?.id;
}

async function newAttempt(family: Family, learnerId: string, now: Date): Promise<string | undefined> {
  const drawn = drawFit(family, randomInt(2 ** 32));
  if (!drawn.ok) {
    logger().error({ family: family.id, reason: drawn.error.reason }, 'no fit variant');
    return undefined;
  }
  const variant = drawn.value;
  const digests = { ...digestsOf(family), traceDigest: traceDigest(replay(variant).aws) };
  return insertAttempt(db(), { learnerId, variant, family, ...digests, now });
}

const digestsOf = (family: Family) => ({
  familyDigest: familyDigest(family),
  engineDigest: compiledCourse().engineDigest,
});
