import type { Random } from '../../base/random';

/** What one draw of the options looks like from outside. */
interface Draft {
  readonly options: readonly { readonly text: string; readonly right: boolean }[];
}

const drafts = 24;

/**
 * The draft in which the right options stand least apart: by length, by the words that they share with the stem, by
 * those that they share with each other, and by their numbers, their ranks are drawn by lot, so that none of these gives them away. It
 * helps as far as there are several wordings, statements or distractors to draw from.
 */
export function balanced<D extends Draft>(stem: string, random: Random, draw: (random: Random) => D): D {
  const first = draw(random);
  const wanted = features.map(() => ranksOfRight(first, random));
  let best = first;
  let fewest = misses(first, stem, wanted);
  for (let at = 1; at < drafts && fewest > 0; at++) {
    const next = draw(random);
    const missed = misses(next, stem, wanted);
    if (missed < fewest) [best, fewest] = [next, missed];
  }
  return best;
}

/** By lot: which ranks the right options shall have. */
function ranksOfRight({ options }: Draft, random: Random): ReadonlySet<number> {
  const ranks = random.shuffle(options.map((_, at) => at));
  return new Set(ranks.slice(0, options.filter(({ right }) => right).length));
}

const features: readonly ((text: string, stem: string, others: string) => number)[] = [
  (text) => text.length,
  (text, stem) => shared(text, stem),
  (text, _, others) => shared(text, others),
  (text) => Number(/\d+/.exec(text)?.[0] ?? -1),
];

/** How often the first or the last rank is held by a right option though it should not be, or the other way round. */
function misses({ options }: Draft, stem: string, wanted: readonly ReadonlySet<number>[]): number {
  return features.reduce((sum, feature, index) => {
    const ranked = options
      .map(({ text, right }, at) => ({ right, score: feature(text, stem, othersOf(options, at)) }))
      .toSorted((a, b) => a.score - b.score);
    // Who shares the end with another is not found by it.
    const ends = [0, ranked.length - 1].filter((rank) => {
      const own = ranked[rank]?.score;
      return ranked.filter(({ score }) => score === own).length === 1;
    });
    return sum + ends.filter((rank) => ranked[rank]?.right !== wanted[index]?.has(rank)).length;
  }, 0);
}

const othersOf = (options: Draft['options'], at: number): string =>
  options
    .filter((_, other) => other !== at)
    .map(({ text }) => text)
    .join(' ');

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [];

/** The share of a text's words that another text has too. */
function shared(text: string, other: string): number {
  const known = new Set(wordsOf(other));
  const own = wordsOf(text);
  return own.length === 0 ? 0 : own.filter((word) => known.has(word)).length / own.length;
}
