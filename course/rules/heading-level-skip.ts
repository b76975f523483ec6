import { visit } from 'unist-util-visit';
import type { Message } from '../../base/message';
import { placeOfNode } from '../markdown';
import { problem } from '../problem';
import type { CourseRule } from './rule';

/** Headings go down one level at a time, from ## on, since the page's own title is the only one above. */
export const headingLevelSkip: CourseRule = ({ lessons }) =>
  lessons.flatMap(({ file, body }) => {
    const messages: Message[] = [];
    let above = 1;
    visit(body, 'heading', (heading) => {
      const place = placeOfNode(file, heading);
      if (heading.depth === 1) {
        messages.push(
          problem(
            'heading-level-skip',
            place,
            'The title of the lesson is the only heading of level 1.',
            'Begin with ##.',
          ),
        );
      } else if (heading.depth > above + 1) {
        const text = `This heading is of level ${heading.depth}, the one above it of level ${above}.`;
        messages.push(problem('heading-level-skip', place, text, `Write ${'#'.repeat(above + 1)}.`));
      }
      above = Math.max(heading.depth, 1);
    });
    return messages;
  });
