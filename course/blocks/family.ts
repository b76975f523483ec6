import { visit } from 'unist-util-visit';
import * as z from 'zod';
import type { Message } from '../../base/message';
import { parseFamily } from '../../quiz';
import type { CourseFile } from '../course';
import type { FamilyDraft } from '../draft';
import { readFrontMatter } from '../front-matter';
import { parseMarkdown, placeOfNode, scenarioBlockId } from '../markdown';
import { problem } from '../problem';

/** Which fields there are is for the quiz to say; the course only needs these two. */
const familyFields = z.looseObject({ id: z.string(), topic: z.string() });

/** Reads a file of content/families: fields, the stem as prose, and one scenario. */
export function readFamily({ path, text }: CourseFile): { family?: FamilyDraft; messages: readonly Message[] } {
  const body = parseMarkdown(text);
  const { fields, placeOf, messages } = readFrontMatter(body, path, familyFields);
  if (!fields) return { messages };
  const blocks: { from: number; to: number; scenario: string }[] = [];
  visit(body, 'code', (node) => {
    const { start, end } = node.position ?? {};
    if (scenarioBlockId(node) === undefined || start?.offset === undefined || end?.offset === undefined) return;
    blocks.push({ from: start.offset, to: end.offset, scenario: node.value });
  });
  const [block, second] = blocks;
  if (!block || second) {
    const remedy = 'Write one block that opens with ```yaml scenario.';
    return {
      messages: [
        ...messages,
        problem(
          'family-shape',
          placeOfNode(path, body),
          `The family has ${blocks.length} scenarios; it needs one.`,
          remedy,
        ),
      ],
    };
  }
  const prose = body.children[0]?.position?.end.offset ?? 0;
  const stem = `${text.slice(prose, block.from)}${text.slice(block.to)}`.trim();
  const parsed = parseFamily({ ...fields, stem, scenario: block.scenario });
  const all = [...messages, ...parsed.messages];
  if (!parsed.family) return { messages: all };
  return { family: { id: fields.id, topic: fields.topic, placeOf, family: parsed.family }, messages: all };
}
