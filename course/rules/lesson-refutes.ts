import { isMisconceptionId } from '../../engine';
import { problem } from '../problem';
import type { CourseRule } from './rule';

/** A lesson clears up at least one confusion, and names it as the engine does, so that a wrong answer can lead to it. */
export const lessonRefutes: CourseRule = ({ lessons }) =>
  lessons.flatMap(({ file, fields, placeOf }) => {
    if (fields.refutes.length === 0) {
      const text = `The lesson "${fields.id}" names no misconception that it refutes.`;
      const place = { file, line: 1, column: 1 };
      return [problem('lesson-refutes', place, text, 'List ids of engine/misconceptions under "refutes".')];
    }
    return fields.refutes.flatMap((id, at) =>
      isMisconceptionId(id)
        ? []
        : problem(
            'lesson-refutes',
            placeOf('refutes', at),
            `There is no misconception "${id}".`,
            'Name one of engine/misconceptions, or leave it out.',
          ),
    );
  });
