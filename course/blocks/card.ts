import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import * as z from 'zod';
import type { Message } from '../../base/message';
import type { CourseFile, Flashcard } from '../course';
import type { CardDraft } from '../draft';
import { readFrontMatter } from '../front-matter';
import { parseMarkdown, placeOfNode, renderTree } from '../markdown';
import { problem } from '../problem';
import { isRuleId } from '../rule-id';

const deckFields = z.strictObject({ topic: z.string() });

const shape =
  'Write ## and the id, the question, a line ---, the answer, and last a link to the AWS page with the ids of rules as `code` behind it, with blank lines between.';

/** Reads a file of content/cards: one heading a card, its text the id. */
export function readCards({ path, text }: CourseFile): { cards: readonly CardDraft[]; messages: readonly Message[] } {
  const body = parseMarkdown(text);
  const { fields, placeOf, messages } = readFrontMatter(body, path, deckFields);
  if (!fields) return { cards: [], messages };
  const cards: CardDraft[] = [];
  const faults: Message[] = [];
  for (const { heading, content } of cardsIn(body)) {
    const id = textOf(heading);
    const place = placeOfNode(path, heading);
    const rule = content.findIndex((node) => node.type === 'thematicBreak');
    const source = content.at(-1);
    const link = source?.type === 'paragraph' ? readSource(source) : undefined;
    if (rule < 1 || !source || !link || rule >= content.length - 2) {
      faults.push(problem('card-shape', place, `The card "${id}" has no front, back and source.`, shape));
      continue;
    }
    cards.push({
      ...link,
      id,
      topic: fields.topic,
      place,
      topicPlace: placeOf('topic'),
      urlPlace: placeOfNode(path, source),
      front: { type: 'root', children: content.slice(0, rule) },
      back: { type: 'root', children: content.slice(rule + 1, -1) },
    });
  }
  return { cards, messages: [...messages, ...faults] };
}

/** The card as a page shows it. */
export const assembleCard = ({ id, topic, url, rules, revision, front, back }: CardDraft): Flashcard => ({
  id,
  topic,
  url,
  revision,
  rules: rules.filter(isRuleId),
  front: renderTree(front),
  back: renderTree(back),
});

function cardsIn(body: Root): { heading: Heading; content: RootContent[] }[] {
  const found: { heading: Heading; content: RootContent[] }[] = [];
  for (const node of body.children) {
    if (node.type === 'heading') found.push({ heading: node, content: [] });
    else found.at(-1)?.content.push(node);
  }
  return found;
}

/** The last line of a card: a link, the ids of rules as code, and perhaps `revision N`. */
function readSource(paragraph: Paragraph): Pick<CardDraft, 'url' | 'rules' | 'revision'> | undefined {
  const [first, ...others] = paragraph.children;
  if (first?.type !== 'link' || others.some(({ type }) => type !== 'inlineCode' && type !== 'text')) return undefined;
  const rules = others.flatMap((node) => (node.type === 'inlineCode' ? node.value : []));
  const words = others.flatMap((node) => (node.type === 'text' ? node.value.split(/[\s,;·]+/) : [])).filter(Boolean);
  const [word, number = '1', ...more] = words.length === 0 ? ['revision'] : words;
  if (word !== 'revision' || more.length > 0 || !/^[1-9]\d*$/.test(number)) return undefined;
  return { url: first.url, rules, revision: Number(number) };
}
