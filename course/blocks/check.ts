import type { Code } from 'mdast';
import * as z from 'zod';
import type { Message } from '../../base/message';
import type { CheckBlock } from '../draft';
import { readYaml } from '../front-matter';
import { parseMarkdown, placeOfNode } from '../markdown';

const questionList = z.array(
  z.union([
    z.strictObject({ question: z.string().min(1), answer: z.string().min(1) }, 'Write question and answer, or family'),
    z.strictObject({ family: z.string() }),
  ]),
);

/** Reads the questions at the end of a lesson: `question` and `answer` in Markdown, or the id of a `family`. */
export function readCheck(block: Code, file: string): { check?: CheckBlock; messages: readonly Message[] } {
  const place = placeOfNode(file, block);
  const { fields, messages } = readYaml(block.value, { file, line: place.line + 1 }, questionList);
  if (!fields) return { messages };
  const questions = fields.map((written) =>
    'family' in written
      ? { kind: 'family' as const, familyId: written.family }
      : {
          kind: 'recall' as const,
          question: parseMarkdown(written.question),
          answer: parseMarkdown(written.answer),
        },
  );
  return { check: { place, questions }, messages };
}
