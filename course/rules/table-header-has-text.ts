import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Message } from '../../base/message';
import { placeOfNode } from '../markdown';
import { problem } from '../problem';
import type { CourseRule } from './rule';

/** A screen reader says the header with each cell, so no header may be empty. */
export const tableHeaderHasText: CourseRule = ({ lessons }) =>
  lessons.flatMap(({ file, body }) => {
    const messages: Message[] = [];
    visit(body, 'table', (table) => {
      for (const cell of table.children[0]?.children ?? []) {
        if (textOf(cell).trim() !== '') continue;
        const text = 'A column of this table has no header.';
        messages.push(
          problem('table-header-has-text', placeOfNode(file, cell), text, 'Name what stands in the column.'),
        );
      }
    });
    return messages;
  });
