import { problem } from '../problem';
import type { CourseRule } from './rule';

/** A lesson may only offer question families that there are. */
export const familyExists: CourseRule = ({ lessons, families }) => {
  const known = new Set(families.map((family) => family.id));
  return lessons.flatMap(({ fields, placeOf }) =>
    fields.families.flatMap((id, at) =>
      known.has(id)
        ? []
        : problem(
            'family-exists',
            placeOf('families', at),
            `There is no question family "${id}".`,
            'Name the id of a file in content/families, or leave it out.',
          ),
    ),
  );
};
