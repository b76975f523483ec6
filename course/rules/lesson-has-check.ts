import type { Message } from '../../base/message';
import { countWords } from '../markdown';
import { problem } from '../problem';
import type { CourseRule } from './rule';

const questions = 2;
const mostWords = { question: 70, answer: 70 };

/** A lesson ends with two questions that show the reader whether it came across. */
export const lessonHasCheck: CourseRule = ({ lessons }) =>
  lessons.flatMap(({ file, fields, checks }): readonly Message[] => {
    const [check, second] = checks;
    const remedy = 'End the lesson with one block that opens with ```yaml check and holds two questions.';
    if (!check || second) {
      const place = second?.place ?? { file, line: 1, column: 1 };
      return [problem('lesson-has-check', place, `The lesson "${fields.id}" has ${checks.length} checks.`, remedy)];
    }
    if (check.questions.length !== questions) {
      const text = `The check has ${check.questions.length} questions; it should have ${questions}.`;
      return [problem('lesson-has-check', check.place, text, remedy)];
    }
    return check.questions.flatMap((one) =>
      one.kind === 'family'
        ? []
        : (['question', 'answer'] as const)
            .filter((side) => countWords(one[side]) > mostWords[side])
            .map((side) =>
              problem(
                'lesson-has-check',
                check.place,
                `One ${side} of the check has more than ${mostWords[side]} words.`,
                'Ask one thing, and answer it in a sentence or two.',
              ),
            ),
    );
  });
