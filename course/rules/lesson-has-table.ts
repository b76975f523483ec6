import { visit } from 'unist-util-visit';
import { problem } from '../problem';
import type { CourseRule } from './rule';

/** What is compared is compared in a table, which the cheat sheets are made from too. */
export const lessonHasTable: CourseRule = ({ lessons }) =>
  lessons
    .filter(({ fields, body }) => {
      let tables = 0;
      visit(body, 'table', () => {
        tables += 1;
      });
      return fields.compares && tables === 0;
    })
    .map(({ file, fields }) =>
      problem(
        'lesson-has-table',
        { file, line: 1, column: 1 },
        `The lesson "${fields.id}" has no table.`,
        'Compare in a table, or write "compares: false" if there is nothing to compare.',
      ),
    );
