import { countWords } from '../markdown';
import { problem } from '../problem';
import type { CourseRule } from './rule';

const least = 400;
const most = 1200;

/** A lesson is read in one sitting, and says enough to be worth it. */
export const lessonLength: CourseRule = ({ lessons }) =>
  lessons.flatMap(({ file, body, fields }) => {
    const words = countWords(body);
    if (words >= least && words <= most) return [];
    const remedy = words < least ? 'Explain more, or join it with another lesson.' : 'Split it into two lessons.';
    const place = { file, line: 1, column: 1 };
    return problem(
      'lesson-length',
      place,
      `The lesson "${fields.id}" has ${words} words; it should have ${least} to ${most}.`,
      remedy,
    );
  });
