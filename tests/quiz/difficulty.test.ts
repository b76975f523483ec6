import { expect, test } from 'vitest';
import { aws } from '../../engine';
import { drawMatched, type Variant } from '../../quiz';
import { unfitness } from '../../quiz/fitness';
import { drawIn, worldsOf } from '../../quiz/variant';
import { variantName } from '../../quiz/variant-name';
import { families } from './families';

const none = new Set<string>();
const family = families.find(({ id }) => id === 'async-number-of-runs');
if (!family) throw new Error('the course has no such family');

function draw(seed: number, how: { difficulty?: number; met?: Set<string>; retired?: Set<string> } = {}): Variant {
  const drawn = drawMatched(family as typeof family & object, seed, {
    difficulty: 0,
    met: none,
    retired: none,
    ...how,
  });
  if (!drawn.ok) throw new Error(drawn.error.reason);
  return drawn.value;
}
const effort = (variant: Variant): number => worldsOf(variant, aws).truth.trace.length;
const seeds = Array.from({ length: 8 }, (_, at) => at + 1);
const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;

test('the harder a question is wanted, the more there is to follow, and each is fit', () => {
  const [easy, middle, hard] = [0, 0.5, 1].map((difficulty) =>
    mean(seeds.map((seed) => effort(draw(seed, { difficulty })))),
  );
  expect(middle).toBeGreaterThan(easy ?? 0);
  expect(hard).toBeGreaterThan(middle ?? 0);
  const variant = draw(1, { difficulty: 1 });
  const again = drawIn(family, variant.seed, aws);
  expect(again.ok && unfitness(family, again.value, aws)).toEqual([]);
});

test('what was met or taken out does not come, and a family that has run dry gives what there is', () => {
  const first = draw(3);
  expect(draw(3)).toEqual(first);
  expect(draw(3, { met: new Set([first.stem]) }).stem).not.toBe(first.stem);
  const retired = new Set([variantName(first.parameters)]);
  expect(variantName(draw(3, { retired }).parameters)).not.toBe(variantName(first.parameters));
  const everything = { has: () => true } as unknown as Set<string>;
  expect(draw(3, { met: everything }).familyId).toBe(family.id);
});
