import type { Random } from '../../../base/random';
import type { Scalar } from '../../asks';

/**
 * Picks distractors so that the key's rank among numbers is drawn too: were it left to the beliefs, a guesser who
 * always takes the middle number would do well.
 */
export function spread<Candidate extends { readonly found: Scalar }>(
  key: Scalar,
  candidates: readonly Candidate[],
  most: number,
  random: Random,
): readonly Candidate[] {
  const mixed = random.shuffle(candidates);
  if (typeof key !== 'number') return mixed.slice(0, most);
  const count = Math.min(most, mixed.length);
  const below = mixed.filter(({ found }) => typeof found === 'number' && found < key);
  const others = mixed.filter((one) => !below.includes(one));
  const fewest = Math.max(0, count - others.length);
  const fromBelow = random.integer(fewest, Math.min(count, below.length));
  return [...below.slice(0, fromBelow), ...others.slice(0, count - fromBelow)];
}
