import { problem } from '../problem';
import type { CourseRule } from './rule';

/** A lesson shows what it says: at least one scenario runs in the page. */
export const lessonHasScenario: CourseRule = ({ lessons }) =>
  lessons
    .filter(({ scenarios }) => scenarios.length === 0)
    .map(({ file, fields }) =>
      problem(
        'lesson-has-scenario',
        { file, line: 1, column: 1 },
        `The lesson "${fields.id}" has no scenario that runs.`,
        'Add a block that opens with ```yaml scenario and an id.',
      ),
    );
