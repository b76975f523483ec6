import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import * as z from 'zod';
import type { Message } from '../../base/message';
import { familySchema, parseFamily } from '../../quiz';
import type { CourseFile } from '../course';
import type { FamilyDraft } from '../draft';
import { readFrontMatter } from '../front-matter';
import { parseMarkdown, placeOfNode } from '../markdown';
import { problem } from '../problem';
import { fenceOf } from './fenced';

const familyFields = familySchema.omit({ stem: true, scenario: true }).extend({ revision: z.int().min(1).default(1) });

/** Reads a file of content/families: fields, the stem as prose, and one scenario. */
export function readFamily({ path, text }: CourseFile): { family?: FamilyDraft; messages: readonly Message[] } {
  const body = parseMarkdown(text);
  const { fields, placeOf, messages } = readFrontMatter(body, path, familyFields);
  if (!fields) return { messages };
  const blocks: Code[] = [];
  visit(body, 'code', (node) => {
    if (fenceOf(node)?.kind === 'scenario') blocks.push(node);
  });
  const [block, second] = blocks;
  if (!block || second) {
    const fault = `The family has ${blocks.length} scenarios; it needs one.`;
    const place = placeOfNode(path, second ?? body);
    return { messages: [problem('family-shape', place, fault, 'Write one block that opens with ```yaml scenario.')] };
  }
  const stem = proseAround(block, body.children[0]?.position?.end.offset ?? 0, text);
  const scenarioLine = placeOfNode(path, block).line + 1;
  const { revision, ...written } = fields;
  const parsed = parseFamily(
    { ...written, stem, scenario: block.value },
    { file: path, scenarioLine, askLine: placeOf('ask').line, text },
  );
  if (!parsed.family) return { messages: parsed.messages };
  const family = { id: fields.id, topic: fields.topic, placeOf, body, file: path, revision, family: parsed.family };
  return { family, messages: parsed.messages };
}

/** The text from `start` on, without the block. */
const proseAround = ({ position }: Code, start: number, text: string): string =>
  `${text.slice(start, position?.start.offset)}${text.slice(position?.end.offset)}`.trim();
