import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Examination } from '../../quiz';
import { examinedFamilies, fitnessMessages, sayExaminations } from '../../server/family-fitness';
import { families } from '../quiz/families';

const family = families.find(({ id }) => id === 'sqs-window');
const home = process.cwd();
let folder = '';

// The cache lies in build/ of the folder that the process stands in; the engine's sources are looked up there, too.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fitness-'));
  for (const room of ['base', 'engine', 'scenario', 'quiz']) symlinkSync(resolve(home, room), join(folder, room));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

const cached = (): Record<string, Examination> =>
  JSON.parse(readFileSync(join(folder, 'build', 'fitness.json'), 'utf8'));

test('what was examined is kept, and a changed family is examined anew', () => {
  if (!family) throw new Error('there is such a family');
  expect(examinedFamilies([family], { missing: false })).toEqual([]);
  const [examined] = examinedFamilies([family], { missing: true });
  expect(examined).toMatchObject({ familyId: 'sqs-window', seeds: 40 });
  const [key = ''] = Object.keys(cached());
  writeFileSync(join(folder, 'build', 'fitness.json'), JSON.stringify({ [key]: { ...examined, fit: 1 } }));
  expect(examinedFamilies([family], { missing: false })).toMatchObject([{ fit: 1 }]);
  expect(examinedFamilies([{ ...family, title: 'Another' }], { missing: false })).toEqual([]);
});

test('half a file is no cache', () => {
  mkdirSync(join(folder, 'build'));
  writeFileSync(join(folder, 'build', 'fitness.json'), '{"half');
  expect(family && examinedFamilies([family], { missing: false })).toEqual([]);
});

const examination: Examination = {
  familyId: 'some-family',
  seeds: 40,
  fit: 30,
  distinct: 29,
  variants: 1200,
  pairs: 12,
  needed: [],
  shapes: 3,
  difficulty: 2,
  beliefs: ['async-failure-not-retried'],
  unused: [],
  unfit: [],
};

test.each<[string, Partial<Examination>, object[]]>([
  ['a fit family', {}, []],
  ['fit in 16 of 40 draws', { fit: 16, unfit: [{ reason: 'x', count: 24, seed: 3 }] }, []],
  [
    'fit in 15 of 40 draws',
    { fit: 15, unfit: [{ reason: 'the stem has more than 90 words', count: 25, seed: 3 }] },
    [
      {
        severity: 'error',
        text: expect.stringMatching(/Only 15 of 40 .* \(seed 3, 25 times\)/),
        remedy: 'Shorten the stem.',
        file: 'content/families/some-family.md',
      },
    ],
  ],
  [
    'a belief that never led anywhere',
    { unused: ['received-message-deleted'] },
    [{ severity: 'warning', text: expect.stringContaining('received-message-deleted') }],
  ],
])('%s', (_, changes, messages) => {
  expect(
    fitnessMessages([{ ...examination, ...changes }], {
      familyPlaces: { 'some-family': { file: 'content/families/some-family.md', line: 7 } },
    }),
  ).toMatchObject(messages);
});

test('the table has a row for each family, under its columns', () => {
  const [head = '', row = ''] = sayExaminations([examination]);
  expect(head.split(/\s+/)).toEqual(['family', 'fit', 'distinct', 'variants', 'pairs', 'shapes', 'difficulty']);
  expect(row.split(/\s+/)).toEqual(['some-family', '30/40', '29', '1200', '12', '3', '2']);
  expect(row.length).toBe(head.length);
});
