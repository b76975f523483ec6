import { type Coverage, coverageOf } from '../../quiz';
import { compiledCourse } from '../compiled-course';
import { knownFitness } from './known-fitness';
import { requireReader } from './require-author';

/** Which rules and which beliefs the families of the course reach, and how many families were never examined. */
export async function loadCoverage(input: {
  readonly learnerId?: string;
}): Promise<Coverage & { readonly unexamined: number }> {
  await requireReader(input);
  const examined = knownFitness();
  return { ...coverageOf(examined), unexamined: compiledCourse().course.families.length - examined.length };
}
