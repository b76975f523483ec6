import { problem } from '../problem';
import type { CourseRule } from './rule';

/** A lesson may only build on lessons that there are. */
export const prerequisiteExists: CourseRule = ({ lessons }) => {
  const known = new Set(lessons.map(({ fields }) => fields.id));
  return lessons.flatMap(({ fields, placeOf }) =>
    fields.prerequisites.flatMap((id, at) =>
      known.has(id)
        ? []
        : problem(
            'prerequisite-exists',
            placeOf('prerequisites', at),
            `There is no lesson "${id}".`,
            'Name the id of a lesson, or leave it out.',
          ),
    ),
  );
};
