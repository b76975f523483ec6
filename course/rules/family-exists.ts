import { problem } from '../problem';
import type { CourseRule } from './rule';

/** A lesson may only offer question families that there are. */
export const familyExists: CourseRule = ({ lessons, families }) => {
  const known = new Set(families.map((family) => family.id));
  return lessons.flatMap(({ fields, placeOf, checks }) =>
    [
      ...fields.families.map((id, at) => ({ id, place: placeOf('families', at) })),
      ...checks.flatMap(({ questions, place }) =>
        questions.flatMap((one) => (one.kind === 'family' ? { id: one.familyId, place } : [])),
      ),
    ]
      .filter(({ id }) => !known.has(id))
      .map(({ id, place }) =>
        problem(
          'family-exists',
          place,
          `There is no question family "${id}".`,
          'Name the id of a file in content/families, or leave it out.',
        ),
      ),
  );
};
