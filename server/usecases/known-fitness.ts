import type { Course } from '../../course';
import type { Examination } from '../../quiz';
import { compiledCourse } from '../compiled-course';
import { examinedFamilies } from '../family-fitness';

// Looked up once for each course that is served; a course that changes is another object.
const known = new WeakMap<Course, readonly Examination[]>();

/** What the build found out about the families of the course that is served. A family that was never examined is missing. */
export function knownFitness(): readonly Examination[] {
  const { course } = compiledCourse();
  const found = known.get(course) ?? examinedFamilies(course.families, { missing: false });
  known.set(course, found);
  return found;
}
