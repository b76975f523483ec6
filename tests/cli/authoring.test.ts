import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { main } from '../../cli/main';
import { watchFolders } from '../../cli/watch';

async function redrive(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(words, { write: (line) => out.push(line), complain: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'redrive-team-'));
  folders.push(made);
  return made;
};
afterEach(() => vi.unstubAllEnvs());
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true });
});

test('what `new` makes compiles beside the course; only the lesson is too short yet', async () => {
  const team = folder();
  for (const kind of ['lesson', 'card', 'family']) {
    expect((await redrive('new', kind, `team-${kind}`, '--in', team)).code, kind).toBe(0);
  }
  vi.stubEnv('CONTENT_DIRS', team);
  const { out } = await redrive('check');
  expect(out).toMatch(/team-lesson\.md:1:1: error: The lesson "team-lesson" has \d+ words/);
  expect(out.split('\n').filter((line) => line.includes('error:'))).toHaveLength(1);
});

test('a second card goes into the same file; nothing is written over', async () => {
  const team = folder();
  await redrive('new', 'card', 'one', '--topic', 'sqs', '--in', team);
  await redrive('new', 'card', 'two', '--topic', 'sqs', '--in', team);
  const deck = readFileSync(join(team, 'cards/sqs.md'), 'utf8');
  expect(deck.match(/^## .*/gm)).toEqual(['## one', '## two']);
  expect(await redrive('new', 'card', 'two', '--topic', 'sqs', '--in', team)).toMatchObject({
    code: 2,
    err: expect.stringContaining('has a card two already'),
  });
  await redrive('new', 'lesson', 'mine', '--in', team);
  expect(await redrive('new', 'lesson', 'mine', '--in', team)).toMatchObject({ code: 2 });
  expect(readFileSync(join(team, 'cards/sqs.md'), 'utf8')).toBe(deck);
});

test.each([
  [['new', 'poem', 'x'], /KIND is one of lesson, family, card/],
  [['new', 'lesson', '../x'], /not in kebab case/],
  [['new', 'card', 'x', '--topic', 'A b'], /not in kebab case/],
])('wrong use: %j', async (words, says) => {
  const { code, err } = await redrive(...words, '--in', folder());
  expect(code).toBe(2);
  expect(err).toMatch(says);
});

test('folders of CONTENT_DIRS are held to the same rules, and their ids are their own', async () => {
  const [one, two] = [folder(), folder()];
  await redrive('new', 'card', 'async-retry-waits', '--in', one);
  await redrive('new', 'card', 'fine', '--topic', 'no-such-topic', '--in', two);
  vi.stubEnv('CONTENT_DIRS', [one, two].join(delimiter));
  const { code, out } = await redrive('check');
  expect(code).toBe(1);
  expect(out).toMatch(/retries\.md:\d+:\d+: error: The flashcard id "async-retry-waits" is already used in content\//);
  expect(out).toContain('There is no topic "no-such-topic"');
  vi.stubEnv('CONTENT_DIRS', join(one, 'nowhere'));
  expect((await redrive('check')).code).toBe(2);
});

test('a change in a watched folder is told, and not after the end', async () => {
  const watched = folder();
  let told = 0;
  let stop = (): void => undefined;
  const changed = new Promise<void>((resolve) => {
    stop = watchFolders([watched], () => {
      told += 1;
      resolve();
    });
  });
  writeFileSync(join(watched, 'a.md'), 'one');
  await changed;
  stop();
  expect(told).toBe(1);
});
