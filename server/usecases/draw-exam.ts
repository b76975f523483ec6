import { randomInt } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { asInExam, drawFit, type Family, replay, type Variant, variantName, variantNameOf } from '../../quiz';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { familyDigest, traceDigest } from '../digests';
import { AppError } from '../errors';
import { logger } from '../logger';
import { selectSeeds } from '../records/attempts';
import { selectAskedVariants } from '../records/exams';
import { shuffled } from '../shuffled';
import { familyIdToday, retiredFamilies } from './retirements';

/** A question to be drawn. */
export interface Wanted {
  readonly domain: string;
  /** The families that it may come from, by id. */
  readonly families: readonly string[];
  /** The one to draw from while it has something new. */
  readonly first?: string;
}

interface Input {
  readonly learnerId: string;
  readonly wanted: readonly Wanted[];
}

export interface DrawnQuestion {
  readonly domain: string;
  readonly variant: Variant;
  /** The variant's. */
  readonly name: string;
  readonly family: Family;
  readonly familyDigest: string;
  readonly engineDigest: string;
  readonly traceDigest: string;
  readonly revision: number;
}

/**
 * Draws the questions of a sitting, mixed. A variant that this learner was asked in an exam before is never drawn again;
 * one met in practice only where a family has no other. Families asked least come first.
 */
export async function drawExam({ learnerId, wanted }: Input): Promise<readonly DrawnQuestion[]> {
  const { course, engineDigest } = compiledCourse();
  const bags = await bagsOf(learnerId);
  const drawn: DrawnQuestion[] = [];
  for (const { domain, families, first } of wanted) {
    const inTurn = shuffled(families).toSorted((a, b) => bags.asked(a).size - bags.asked(b).size);
    for (const id of first === undefined ? inTurn : [first, ...inTurn]) {
      const source = course.families.find((family) => family.id === familyIdToday(id));
      const family = source && asInExam(source);
      const variant = family && drawNew(family, bags);
      // Others are served between two draws.
      await setImmediate();
      if (!variant) continue;
      const name = variantName(variant.parameters);
      bags.asked(family.id).add(name);
      const digests = { familyDigest: familyDigest(family), traceDigest: traceDigest(replay(variant).aws) };
      const revision = course.familyRevisions[family.id] ?? 1;
      drawn.push({ domain, variant, name, family, engineDigest, ...digests, revision });
      break;
    }
  }
  if (drawn.length < wanted.length) logger().error({ wanted: wanted.length, drawn: drawn.length }, 'a short exam');
  if (drawn.length === 0) throw new AppError('NO_QUESTION');
  return shuffled(drawn);
}

type Bags = Awaited<ReturnType<typeof bagsOf>>;

/** What must not, and what should not be drawn of each family: names of variants. */
async function bagsOf(learnerId: string) {
  const [askedRows, seeds, retiredOf] = await Promise.all([
    selectAskedVariants(db(), { learnerId }),
    selectSeeds(db(), { learnerId }),
    retiredFamilies(),
  ]);
  const asked = new Map<string, Set<string>>();
  const askedOf = (familyId: string): Set<string> => {
    const id = familyIdToday(familyId);
    const known = asked.get(id) ?? new Set<string>();
    asked.set(id, known);
    return known;
  };
  for (const { familyId, variant } of askedRows) askedOf(familyId).add(variant);
  return {
    asked: askedOf,
    met: (family: Family): readonly string[] =>
      seeds
        .filter(({ familyId }) => familyIdToday(familyId) === family.id)
        .map(({ seed }) => variantNameOf(family, seed)),
    retired: retiredOf,
  };
}

function drawNew(family: Family, bags: Bags): Variant | undefined {
  const { whole, variants } = bags.retired(family.id);
  if (whole) return undefined;
  const never = [...variants.keys(), ...bags.asked(family.id)];
  for (const retired of [new Set([...never, ...bags.met(family)]), new Set(never)]) {
    const drawn = drawFit(family, randomInt(2 ** 32), { retired });
    if (drawn.ok) return drawn.value;
    logger().warn({ family: family.id, reason: drawn.error.reason }, 'nothing new for an exam');
  }
  return undefined;
}
