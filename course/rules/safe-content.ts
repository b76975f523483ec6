import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Message } from '../../base/message';
import { placeOfNode } from '../markdown';
import { problem } from '../problem';
import { isSafeLink } from '../safe-link';
import type { CourseRule } from './rule';

/** Content can neither run anything in a reader's browser nor fetch from elsewhere. What is said here is left out of pages too. */
export const safeContent: CourseRule = ({ lessons, cards, families }) => [
  ...lessons.flatMap(({ file, body }) => unsafeIn(body, file)),
  ...cards.flatMap(({ place, front, back }) => [...unsafeIn(front, place.file), ...unsafeIn(back, place.file)]),
  ...families.flatMap(({ file, body }) => unsafeIn(body, file)),
];

function unsafeIn(tree: Root, file: string): Message[] {
  const messages: Message[] = [];
  visit(tree, (node) => {
    const say = (text: string, remedy: string) => {
      messages.push(problem('safe-content', placeOfNode(file, node), text, remedy));
    };
    if (node.type === 'html') {
      const [opening] = node.value.trim().split('\n');
      say(`Raw HTML is left out: ${opening}`, 'Write it in Markdown, or inside `code` if it is to be read.');
    } else if (node.type === 'image' || node.type === 'imageReference') {
      say('Images are left out.', 'Say it in words or in a table; a scenario draws its own diagram.');
    } else if ((node.type === 'link' || node.type === 'definition') && !isSafeLink(node.url)) {
      say(
        `The link to "${node.url}" is left out.`,
        'Link to an https address or to a page of the course, such as /lessons/push-and-poll.',
      );
    }
  });
  return messages;
}
