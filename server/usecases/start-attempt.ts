import { randomInt } from 'node:crypto';
import { drawMatched, type Family, replay, variantNameOf } from '../../quiz';
import { cardOfFamily, difficultyFor } from '../../study';
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
import { foldOf } from '../records/study';
import { shuffled } from '../shuffled';
import { historyOf } from './card-history';
import { openSince } from './open-since';
import { familyIdToday, retiredFamilies } from './retirements';

interface Input {
  readonly learnerId: string;
  readonly familyId?: string;
  readonly topic?: string;
  /** Topics that are left out. */
  readonly without?: ReadonlySet<string>;
  /** A review moves the family's card on; practice is extra. */
  readonly purpose?: Purpose;
  readonly now: Date;
}

/** Draws a question, or gives the one that is still open: a question cannot be traded for an easier one. */
export async function startAttempt({
  learnerId,
  familyId,
  topic,
  without,
  purpose = 'practice',
  now,
}: Input): Promise<{ attemptId: string }> {
  const familyIdNow = familyId === undefined ? undefined : familyIdToday(familyId);
  const families = compiledCourse().course.families.filter(
    (family) =>
      (familyIdNow === undefined || family.id === familyIdNow) &&
      (topic === undefined || family.topic === topic) &&
      !without?.has(family.topic),
  );
  if (families.length === 0) throw new AppError('NOT_FOUND');
  const retiredOf = await retiredFamilies();
  const lastStarts = lastByFamily(await selectLastStarts(db(), { learnerId }));
  // The family that was not seen for longest comes first, so that topics mix and none is drawn twice in a row.
  for (const family of shuffled(families.filter(({ id }) => !retiredOf(id).whole)).toSorted(
    (a, b) => timeOf(lastStarts.get(a.id)) - timeOf(lastStarts.get(b.id)),
  )) {
    const retired = new Set(retiredOf(family.id).variants.keys());
    const wanted = { family, learnerId, purpose, retired, now };
    const attemptId = (await openAttempt(wanted)) ?? (await newAttempt(wanted));
    if (attemptId !== undefined) return { attemptId };
  }
  throw new AppError('NO_QUESTION');
}

/** A family that was renamed was last started under its old id. */
function lastByFamily(starts: ReadonlyMap<string, Date>): ReadonlyMap<string, Date> {
  const last = new Map<string, Date>();
  for (const [id, at] of starts) {
    const today = familyIdToday(id);
    if (timeOf(at) >= timeOf(last.get(today))) last.set(today, at);
  }
  return last;
}

const timeOf = (start: Date | undefined): number => start?.getTime() ?? 0;

interface Wanted {
  readonly family: Family;
  readonly learnerId: string;
  readonly purpose: Purpose;
  /** The names of its variants that are not asked any more. */
  readonly retired: ReadonlySet<string>;
  readonly now: Date;
}

async function openAttempt({ family, learnerId, purpose, retired, now }: Wanted): Promise<string | undefined> {
  const where = { learnerId, purpose, ...digestsOf(family), since: openSince(now) };
  const open = await selectOptionalOpenAttempt(db(), where);
  return open && !retired.has(variantNameOf(family, Number(open.seed))) ? open.id : undefined;
}

/** A question that this learner has not met, as hard as the family's card wants it. Where a family has run dry, one met before comes again. */
async function newAttempt({ family, learnerId, purpose, retired, now }: Wanted): Promise<string | undefined> {
  const [met, state] = await Promise.all([
    selectStems(db(), { learnerId, familyId: family.id }),
    foldOf(db(), { learnerId, ...historyOf(cardOfFamily(family.id)) }),
  ]);
  const drawn = drawMatched(family, randomInt(2 ** 32), { difficulty: difficultyFor(state, met.size), retired, met });
  if (!drawn.ok) {
    logger().error({ family: family.id, reason: drawn.error.reason }, 'no fit variant');
    return undefined;
  }
  const { value: variant } = drawn;
  const digests = { ...digestsOf(family), traceDigest: traceDigest(replay(variant).aws) };
  const revision = compiledCourse().course.familyRevisions[family.id] ?? 1;
  return insertAttempt(db(), { learnerId, variant, family, purpose, ...digests, revision, now });
}

const digestsOf = (family: Family) => ({
  familyDigest: familyDigest(family),
  engineDigest: compiledCourse().engineDigest,
});
