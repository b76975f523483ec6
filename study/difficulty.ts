import type { CardState } from './history';

/** A card that is remembered for so many days is asked in its hardest form. */
const hardFrom = 30;
/** In practice alone, which moves no card, after so many variants. */
const hardAfter = 4;

/**
 * How hard the next question of a family should be, from 0, the easiest at hand, to 1: what is new, or was missed last,
 * begins easy, and grows harder the longer it is remembered, or the more variants of it were met in practice.
 */
export function difficultyFor(state: CardState | undefined, variantsMet: number): number {
  if (state && state.missesInARow > 0) return 0;
  const grown = state?.card.phase === 'review' ? state.card.stability / hardFrom : variantsMet / hardAfter;
  return Math.min(1, grown);
}
