import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { compiledCourse } from '../../server/compiled-course';
import { engineSourcesDigest, traceDigest } from '../../server/digests';
import { forgetEnv } from '../../server/env';
import { smallCourse } from './course';

const folder = mkdtempSync(join(tmpdir(), 'course-'));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

function serving(name: string, text?: string) {
  const file = join(folder, name);
  if (text !== undefined) writeFileSync(file, text);
  process.env.COURSE_FILE = file;
  forgetEnv();
  return file;
}

test.each([
  ['is missing', undefined, /has not been compiled \(.*none\.json is missing\): start with npm start/],
  ['was cut short', '{"course": {', /cannot be read: delete it and start with npm start/],
  ['was written by another version', JSON.stringify(smallCourse().course), /cannot be read/],
])('a course that %s stops the start with a sentence', (_, text, sentence) => {
  serving(text === undefined ? 'none.json' : `${text.length}.json`, text);
  expect(compiledCourse).toThrow(sentence);
});

test('course and engine digest are those of the build, whatever is built meanwhile', () => {
  const { course } = smallCourse();
  const file = serving('course.json', JSON.stringify({ course, engineDigest: 'of the build' }));
  expect(compiledCourse()).toMatchObject({ course, engineDigest: 'of the build', messages: [] });
  writeFileSync(file, JSON.stringify({ course, engineDigest: 'of a later build' }));
  expect(compiledCourse().engineDigest).toBe('of the build');
});

test('the build takes the digest of the sources that it builds', () => {
  const file = serving('built.json');
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/compile-course.ts', file];
  execFileSync(process.execPath, args, { encoding: 'utf8' });
  expect(compiledCourse().engineDigest).toBe(engineSourcesDigest());
});

test('the digest of a run follows what happened and when, not the words for it', () => {
  const fact = { key: 'run-started e1', at: 0, text: 'It runs.' };
  const digest = traceDigest([fact]);
  const reworded = { ...fact, text: 'The code runs.' };
  expect(traceDigest([reworded])).toBe(digest);
  expect(traceDigest([{ ...fact, at: 1 }])).not.toBe(digest);
  expect(traceDigest([{ ...fact, key: 'run-started e2' }])).not.toBe(digest);
  expect(traceDigest([fact, fact])).not.toBe(digest);
});

test('in development a fault in a mounted folder leaves the last good course, with its messages', () => {
  const team = mkdtempSync(join(tmpdir(), 'team-'));
  mkdirSync(join(team, 'cards'));
  const deck = (id: string, front = 'Who retries?') =>
    writeFileSync(
      join(team, 'cards/team.md'),
      `---\ntopic: retries\n---\n\n## ${id}\n\n${front}\n\n---\n\nThe caller.\n\n[Errors](https://docs.aws.amazon.com/lambda/latest/dg/invocation-retries.html)\n`,
    );
  vi.stubEnv('NODE_ENV', 'development');
  vi.stubEnv('CONTENT_DIRS', team);
  forgetEnv();
  const ids = () => compiledCourse().course.flashcards.map(({ id }) => id);
  deck('of-the-team');
  expect(ids()).toContain('of-the-team');
  deck('of-the-team-too', 'word '.repeat(60));
  expect(ids()).toContain('of-the-team');
  expect(ids()).not.toContain('of-the-team-too');
  expect(compiledCourse().messages).toMatchObject([{ severity: 'error', file: expect.stringContaining('team.md') }]);
  deck('of-the-team-too');
  expect(ids()).toContain('of-the-team-too');
  expect(compiledCourse().messages).toEqual([]);
  vi.unstubAllEnvs();
  forgetEnv();
  rmSync(team, { recursive: true });
});
