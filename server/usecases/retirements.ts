import { currentId } from '../../course';
import { variantName, variantNameOf } from '../../quiz';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import type { ClosedAttempt, OpenAttempt } from '../records/attempts';
import { type Retirement, selectRetirements } from '../records/retirements';

/** What is retired of one family. */
interface RetiredOf {
  readonly whole?: Retirement;
  readonly variants: ReadonlyMap<string, Retirement>;
}

const nothing: RetiredOf = { variants: new Map() };

/** The id that a family has today; itself where it has left the course. */
export const familyIdToday = (familyId: string): string =>
  currentId(compiledCourse().course.redirects, 'families', familyId) ?? familyId;

/** What is retired, by the ids that families have today. */
export async function retiredFamilies(): Promise<(familyId: string) => RetiredOf> {
  const byFamily = new Map<string, { whole?: Retirement; variants: Map<string, Retirement> }>();
  for (const retirement of await selectRetirements(db())) {
    const familyId = familyIdToday(retirement.familyId);
    const known: { whole?: Retirement; variants: Map<string, Retirement> } = byFamily.get(familyId) ?? {
      variants: new Map(),
    };
    if (retirement.variant === '') known.whole = retirement;
    else known.variants.set(retirement.variant, retirement);
    byFamily.set(familyId, known);
  }
  return (familyId) => byFamily.get(familyIdToday(familyId)) ?? nothing;
}

/** Why the question of an attempt is not asked any more; undefined while it is. */
export async function retirementOfAttempt(attempt: OpenAttempt | ClosedAttempt): Promise<Retirement | undefined> {
  const { whole, variants } = (await retiredFamilies())(attempt.familyId);
  if (whole || variants.size === 0) return whole;
  return variants.get(nameOfAttempt(attempt));
}

/** The name of the variant that an attempt asked. */
export const nameOfAttempt = (attempt: OpenAttempt | ClosedAttempt): string =>
  attempt.state === 'open' ? variantName(attempt.variant.parameters) : variantNameOf(attempt.family, attempt.seed);
