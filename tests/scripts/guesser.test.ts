import { expect, test } from 'vitest';
import { giveAways, guess, type Item, unevenness } from '../../scripts/items/guesser';

const texts = ['In the first queue', 'It is lost', 'Back at the caller who sent it', 'Handled'];

/** Items of a family, the key of each picked by its options and number. */
const familyOf = (familyId: string, keyAt: (at: number) => number, options: readonly string[] = texts): Item[] =>
  Array.from({ length: 400 }, (_, at) => {
    // Turned, so that a place tells nothing of the text that stands there.
    const turned = options.map((__, place) => options[(place + Math.floor(at / 4)) % options.length] ?? '');
    const key = options[keyAt(at)] ?? '';
    return { familyId, stem: 'Where does it end?', options: turned, keys: [turned.indexOf(key)] };
  });
const families = (count: number, keyAt: (family: number, at: number) => number): Item[] =>
  Array.from({ length: count }, (_, family) => familyOf(`f${family}`, (at) => keyAt(family, at))).flat();

test('where every text is the key as often, nothing is gained but by luck with equal options', () => {
  const { points } = guess(families(8, (_, at) => at % 4));
  expect(Math.abs(points)).toBeLessThan(8);
});

test('where the longest option is the key in every family, it is found out on families that were not seen', () => {
  const { strategy, points } = guess(families(8, () => 2));
  expect({ strategy, points }).toEqual({ strategy: 'longest', points: 75 });
});

test('what holds in one family alone is a give-away, yet no gain elsewhere', () => {
  const items = [...families(7, (_, at) => at % 4), ...familyOf('odd', () => 3)];
  expect(giveAways(items)).toEqual([{ familyId: 'odd', strategy: 'shortest', points: 75 }]);
  expect(Math.abs(guess(items).points)).toBeLessThan(15);
});

test('two right ones of four: a blind pick hits half of the time', () => {
  const items = familyOf('two', () => 2).map((item) => ({
    ...item,
    keys: [item.options.indexOf(texts[2] ?? ''), item.options.indexOf(texts[0] ?? '')],
  }));
  expect(giveAways(items)).toMatchObject([{ strategy: 'longest', points: 50 }]);
});

test('a key that always stands first is uneven; one that stands everywhere is not', () => {
  const fixed = (at: number): Item => ({ familyId: 'f', stem: '', options: texts, keys: [at % 4] });
  expect(unevenness(Array.from({ length: 40 }, () => fixed(0)))).toBeGreaterThan(10);
  expect(unevenness(Array.from({ length: 40 }, (_, at) => fixed(at)))).toBe(0);
});

test('nothing to guess is no gain', () => {
  expect(guess([])).toMatchObject({ points: 0, error: 0 });
});
