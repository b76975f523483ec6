import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCourse } from '../../course';
import { familyText } from './course';

const own = (family: string): string =>
  readFileSync(join(import.meta.dirname, `../../content/families/${family}.md`), 'utf8');

/** A number, asked as a choice, with some hundred variants; the right one is 3. */
const counts = familyText
  .replace('  fn: {values: [Work, Resize, Mail]}', '  fn: {values: [Work, Resize, Mail]}\n  order: {from: 1, to: 300}')
  .replace('{order: 1}', '{order: {{order}}}')
  .replace('Somebody calls', 'For order {{order}} somebody calls');

const pack = `id: small
code: SML-C01
title: A small exam
questions: 5
minutes: 10
exam: {questions: 65, scored: 50, minutes: 130, pass: 720}
sources: [{title: X, url: 'https://docs.aws.amazon.com/x', read: 2026-11-25}]
domains:
  - id: counting
    title: Counting
    weight: 60
    notCovered: Sums.
    tasks: [{title: T, families: [async-number-of-runs]}]
  - id: choosing
    title: Choosing
    weight: 30
    notCovered: Doubt.
    tasks: [{title: T, families: [async-queue-and-destination, dead-letter-role]}]
  - id: singing
    title: Singing
    weight: 10
    notCovered: All of it.
`;

/** A course with one exam of five questions: three of one answer, two of several answers or one change. */
export const examCourse = () =>
  compileCourse([
    {
      path: 'content/topics.yaml',
      text: '- {id: retries, title: R}\n- {id: dead-letter-queues, title: D}\n- {id: permissions, title: P}\n',
    },
    { path: 'content/families/async-number-of-runs.md', text: counts },
    ...['async-queue-and-destination', 'dead-letter-role'].map((id) => ({
      path: `content/families/${id}.md`,
      text: own(id),
    })),
    { path: 'content/packs/small.yaml', text: pack },
  ]);
