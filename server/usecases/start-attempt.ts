import { randomInt } from 'node:crypto';
import { drawFit, type Family, replay, type Variant } from '../../quiz';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { familyDigest, traceDigest } from '../digests';
import { AppError } from '../errors';
import { logger } from '../logger';
import {
  insertAttempt,
  type Purpose,
  selectLastStarts,
  selectOptionalOpenAttempt,
  selectStems,
} from '../records/attempts';
import { openSince } from './open-since';

interface Input {
  readonly learnerId: string;
  readonly familyId?: string;
  readonly topic?: string;
  /** A review moves the family's card on; practice is extra. */
  readonly purpose?: Purpose;
  readonly now: Date;
}

/** Draws a question, or gives the one that is still open: a question cannot be traded for an easier one. */
export async function startAttempt({
  learnerId,
  familyId,
  topic,
  purpose = 'practice',
  now,
}: Input): Promise<{ attemptId: string }> {
  const families = compiledCourse().course.families.filter(
    (family) => (familyId === undefined || family.id === familyId) && (topic === undefined || family.topic === topic),
  );
  if (families.length === 0) throw new AppError('NOT_FOUND');
  const lastStarts = await selectLastStarts(db(), { learnerId });
  // The family that was not seen for longest comes first, so that topics mix and none is drawn twice in a row.
  for (const family of shuffled(families).toSorted(
    (a, b) => timeOf(lastStarts.get(a.id)) - timeOf(lastStarts.get(b.id)),
  )) {
    const wanted = { family, learnerId, purpose, now };
    const attemptId = (await openAttempt(wanted)) ?? (await newAttempt(wanted));
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

interface Wanted {
  readonly family: Family;
  readonly learnerId: string;
  readonly purpose: Purpose;
  readonly now: Date;
}

async function openAttempt({ family, learnerId, purpose, now }: Wanted): Promise<string | undefined> {
  const where = { learnerId, purpose, ...digestsOf(family), since: openSince(now) };
  return (await selectOptionalOpenAttempt(db(), where))?.id;
}

const mostDraws = 12;

/** A question that this learner has not met: the stem tells. Where a family has run dry, one met before comes again. */
async function newAttempt({ family, learnerId, purpose, now }: Wanted): Promise<string | undefined> {
  const met = await selectStems(db(), { learnerId, familyId: family.id });
  let variant: Variant | undefined;
  for (let draw = 0; draw < mostDraws; draw++) {
    const drawn = drawFit(family, randomInt(2 ** 32));
    if (!drawn.ok) {
      logger().error({ family: family.id, reason: drawn.error.reason }, 'no fit variant');
      return undefined;
    }
    variant = drawn.value;
    if (!met.has(variant.stem)) break;
  }
  if (!variant) return undefined;
  const digests = { ...digestsOf(family), traceDigest: traceDigest(replay(variant).aws) };
  return insertAttempt(db(), { learnerId, variant, family, purpose, ...digests, now });
}

const digestsOf = (family: Family) => ({
  familyDigest: familyDigest(family),
  engineDigest: compiledCourse().engineDigest,
});
