import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('app/globals.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

const grounds = ['paper', 'raised', 'sunken'];
const washes = ['accent-wash', 'good-wash', 'bad-wash', 'warn-wash'];

/** Which colours are written or drawn on which: at least 4.5 to 1 for words, 3 to 1 for the edges of controls (WCAG 1.4.3, 1.4.11). */
const pairs: readonly { on: readonly string[]; colour: string; least: number }[] = [
  { colour: 'ink', on: [...grounds, ...washes], least: 7 },
  { colour: 'ink-soft', on: [...grounds, ...washes], least: 4.5 },
  { colour: 'accent', on: [...grounds, ...washes], least: 4.5 },
  { colour: 'accent-strong', on: grounds, least: 4.5 },
  { colour: 'on-accent', on: ['accent', 'accent-strong'], least: 4.5 },
  { colour: 'good', on: [...grounds, 'good-wash'], least: 4.5 },
  { colour: 'bad', on: [...grounds, 'bad-wash'], least: 4.5 },
  { colour: 'warn', on: [...grounds, 'warn-wash'], least: 4.5 },
  { colour: 'line-strong', on: grounds, least: 3 },
];

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  const hex = (name: string): string => {
    const value = tokens.get(name)?.[scheme];
    if (!value) throw new Error(`no token --${name} in app/globals.css`);
    return value;
  };
  test.each(pairs.flatMap(({ colour, on, least }) => on.map((ground) => ({ colour, ground, least }))))(
    '$colour on $ground is at least $least to 1',
    ({ colour, ground, least }) => {
      expect(contrast(hex(colour), hex(ground))).toBeGreaterThanOrEqual(least);
    },
  );
});

test('every colour token has a light and a dark value', () => {
  const named = [...css.matchAll(/--color-([\w-]+): var\(--\1\)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !tokens.has(name))).toEqual([]);
});

test('black on white is 21 to 1', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));

/** WCAG's contrast ratio of two colours. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const luminance = (hex: string): number =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
