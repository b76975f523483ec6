import { countWords } from '../markdown';
import { problem } from '../problem';
import type { CourseRule } from './rule';

const mostWords = { front: 35, back: 60 };

/** A card holds one idea: what takes more words is two cards. */
export const cardIsShort: CourseRule = ({ cards }) =>
  cards.flatMap((card) =>
    (['front', 'back'] as const).flatMap((side) => {
      const words = countWords(card[side]);
      if (words <= mostWords[side]) return [];
      const text = `The ${side} of "${card.id}" has ${words} words; at most ${mostWords[side]} are one idea.`;
      return problem('card-is-short', card.place, text, 'Keep one idea, and make another card of the rest.');
    }),
  );
