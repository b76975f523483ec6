import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { placeOfNode } from '../markdown';
import { type Place, problem } from '../problem';
import type { CourseRule } from './rule';

/** Shorter ones may well be alike by chance. */
const fewestWords = 6;

/** A sentence that stands in two lessons helps in one of them at most. */
export const sentenceStandsOnce: CourseRule = ({ lessons }) => {
  const first = new Map<string, Place>();
  return lessons.flatMap(({ file, body }) =>
    sentencesOf(body, file).flatMap(({ sentence, place }) => {
      const earlier = first.get(sentence);
      if (!earlier) first.set(sentence, place);
      if (!earlier || earlier.file === file) return [];
      const text = `This sentence stands in ${earlier.file}:${earlier.line} too: "${sentence}".`;
      return problem('sentence-stands-once', place, text, 'Leave it out here, or say what is special in this lesson.');
    }),
  );
};

function sentencesOf(body: Root, file: string): { sentence: string; place: Place }[] {
  const found: { sentence: string; place: Place }[] = [];
  visit(body, (node) => {
    if (node.type === 'table') return SKIP;
    if (node.type !== 'paragraph') return undefined;
    const place = placeOfNode(file, node);
    for (const sentence of textOf(node).split(/(?<=[.!?:])\s+/)) {
      const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length >= fewestWords) found.push({ sentence: words.join(' '), place });
    }
    return undefined;
  });
  return found;
}
