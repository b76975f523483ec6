import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compileCourse } from '../../course';
import { loadRule, loadRules } from '../../server/usecases/load-rules';
import { search } from '../../server/usecases/search';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lesson = `---
id: waits
title: Waiting
topic: retries
order: 1
summary: About patience.
sources:
  - {title: X, url: https://docs.aws.amazon.com/lambda/latest/dg/x.html, read: 2026-11-23}
---

Before all headings stands the word aardvark.

## Sources

A second aardvark, in a section that is named as a part of the page.

## How long

The wait *grows*; a zebra waits longest.

| Attempt | Wait |
|---|---|
| second | quagga |
`;
const cards = `---
topic: retries
---

## waits-card

What does an okapi do?

---

It waits for **ever**.

[X](https://docs.aws.amazon.com/lambda/latest/dg/x.html) \`async.retry-delays\`
`;
const { course } = compileCourse([
  { path: 'content/topics.yaml', text: '- {id: retries, title: Retries}\n' },
  { path: 'content/lessons/a.md', text: lesson },
  { path: 'content/cards/a.md', text: cards },
]);
const file = join(folder, 'course.json');
writeFileSync(file, JSON.stringify({ course, engineDigest: 'any' }));
process.env.DATA_DIR = folder;
process.env.COURSE_FILE = file;

const found = (words: string) => search(words).map(({ kind, id, section }) => [kind, id, section]);

test('a lesson is found by section, with the heading to go to', () => {
  expect(found('zebra')).toEqual([['lesson', 'waits', 'how-long']]);
  expect(found('quagga')).toEqual([['lesson', 'waits', 'how-long']]);
  expect(found('aardvark')).toContainEqual(['lesson', 'waits', undefined]);
});

test('a heading never takes an id that the page has', () => {
  expect(found('aardvark')).toContainEqual(['lesson', 'waits', 'sources-2']);
});

test('a card is found by either side', () => {
  expect(found('okapi')).toEqual([['card', 'waits-card', undefined]]);
  expect(found('ever')).toContainEqual(['card', 'waits-card', undefined]);
});

test('a rule of AWS is found by its words and by its id', () => {
  expect(search('waits one minute, then two')[0]).toMatchObject({ kind: 'rule', id: 'async.retry-delays' });
  expect(found('async.retry-delays')[0]).toEqual(['rule', 'async.retry-delays', undefined]);
});

test('half a word is enough while one types, and a slip is forgiven', () => {
  expect(found('zeb')).toEqual(found('zebra'));
  expect(found('zebre')).toEqual(found('zebra'));
});

test('every word must be there, and no words find nothing', () => {
  expect(found('zebra aardvark')).toEqual([]);
  expect(search('   ')).toEqual([]);
  expect(search('xyzzy')).toEqual([]);
});

test('an excerpt shows what was found', () => {
  expect(search('zebra')[0]?.excerpt).toContain('zebra');
});

test('every rule of the engine stands under a topic, with its page', () => {
  expect(loadRules().map(({ topic }) => topic)).toEqual(['retries']);
  expect(loadRule('async.retry-delays')).toMatchObject({
    topicTitle: 'Retries',
    lessons: [{ id: 'waits' }],
    flashcards: [{}],
  });
  expect(loadRule('no.such-rule')).toBeUndefined();
});
