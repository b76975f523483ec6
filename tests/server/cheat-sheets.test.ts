import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compileCourse } from '../../course';
import { loadCheatSheet } from '../../server/usecases/load-cheat-sheet';
import { lessonMovedTo, loadLesson } from '../../server/usecases/load-lesson';

const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lesson = `---
id: waits
title: Waiting
topic: retries
order: 1
summary: s
sources:
  - {title: X, url: https://docs.aws.amazon.com/lambda/latest/dg/x.html, read: 2026-11-23}
---

## How long it *waits*

Prose that is not on the sheet.

| Attempt | Wait |
|---|---|
| second | 1 minute |

## Without a table

- | no table |
`;
const { course } = compileCourse([
  { path: 'content/topics.yaml', text: '- {id: retries, title: Retries}\n' },
  { path: 'content/lessons/a.md', text: lesson },
  { path: 'content/redirects.yaml', text: 'lessons: {patience: waiting, waiting: waits, gone: null}\n' },
]);
const file = join(folder, 'course.json');
writeFileSync(file, JSON.stringify({ course, engineDigest: 'any' }));
process.env.DATA_DIR = folder;
process.env.COURSE_FILE = file;

test('a cheat sheet holds the tables of a topic, each with its section, and the rules', () => {
  const sheet = loadCheatSheet('retries');
  expect(sheet?.tables).toMatchObject([{ lesson: { id: 'waits' }, heading: 'How long it waits' }]);
  expect(JSON.stringify(sheet?.tables)).toContain('1 minute');
  expect(JSON.stringify(sheet?.tables)).not.toContain('Prose');
  expect(sheet?.statements.map(({ id }) => id)).toContain('async.retry-delays');
  expect(loadCheatSheet('no-such-topic')).toBeUndefined();
});

test('an old address of a lesson leads to the lesson that took its place', () => {
  expect(loadLesson('patience')).toBeUndefined();
  expect(['patience', 'waiting', 'waits', 'gone', 'never-was'].map(lessonMovedTo)).toEqual([
    'waits',
    'waits',
    undefined,
    undefined,
    undefined,
  ]);
});
