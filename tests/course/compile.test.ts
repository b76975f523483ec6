import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCourse, courseCompiler, currentId } from '../../course';
import { courseFiles } from './course-files';

const topics = { path: 'content/topics.yaml', text: '- {id: retries, title: Retries}\n' };
const lesson = (body: string) => ({
  path: 'content/lessons/a.md',
  text: `---
id: a
title: A
topic: retries
order: 1
summary: s
sources:
  - {title: X, url: https://docs.aws.amazon.com/lambda/latest/dg/x.html, read: 2026-11-23}
---

${body}
`,
});
const scenario = `\`\`\`yaml scenario one
template:
  Transform: AWS::Serverless-2016-10-31
  Resources:
    Fn:
      Type: AWS::Serverless::Function
      Properties: {Runtime: nodejs22.x, Handler: index.handler, InlineCode: "exports.handler = async () => ({});"}
stimuli: [{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e, payload: {}}]}]
handlers: {}
until: 60
\`\`\``;

describe('a compiled lesson', () => {
  const { course } = compileCourse([
    topics,
    lesson(`Before.\n\n${scenario}\n\n<b>After</b> <script>alert(1)</script>.`),
  ]);
  const tree = JSON.stringify(course.lessons[0]?.tree);

  test('has its scenario in place, with the parsed form beside it', () => {
    expect(tree).toContain(
      '{"type":"element","tagName":"scenario-replay","properties":{"scenarioId":"one"},"children":[]}',
    );
    expect(course.lessons[0]?.scenarios).toMatchObject([{ id: 'one', scenario: { until: 60_000 } }]);
  });

  test('leaves out what could run or fetch', () => {
    const odd = '![a picture](https://example.org/x.png) [click](javascript:alert(1)) [fine](https://example.org)';
    const shown = JSON.stringify(compileCourse([topics, lesson(odd)]).course.lessons[0]?.tree);
    expect(shown).not.toMatch(/img|javascript|x\.png/);
    expect(shown).toContain('a picture');
    expect(shown).toContain('click');
    expect(shown).toContain('https://example.org');
  });

  test('holds neither raw HTML nor places in the file', () => {
    expect(tree).not.toContain('script>');
    expect(tree).not.toContain('"position"');
  });
});

test('a fault in a scenario is told with its line in the Markdown file', () => {
  const { messages } = compileCourse([topics, lesson(scenario.replace('until: 60', 'until: soon'))]);
  expect(messages.filter(({ line }) => line > 1)).toMatchObject([
    { file: 'content/lessons/a.md', line: 20, column: 8 },
  ]);
});

describe('a content folder beside ours', () => {
  const team = (path: string, text: string) => ({ path: `/srv/team/lessons/handbook/${path}`, text });
  const mounted = [
    team('topics.yaml', '- {id: on-call, title: On call, prerequisites: [retries]}\n'),
    { ...lesson('Theirs.'), path: '/srv/team/lessons/handbook/lessons/b.md' },
    team('redirects.yaml', 'families: {their-old-one: null}\n'),
  ];
  const files = [...mounted, topics, lesson('Ours.')].map((file) =>
    file.path.startsWith('/srv') ? { ...file, text: file.text.replace('id: a', 'id: b') } : file,
  );

  test('adds its lessons, topics and redirects', () => {
    const { course } = compileCourse(files);
    expect(course.lessons.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
    expect(course.topics).toMatchObject([
      { id: 'retries', order: 1 },
      { id: 'on-call', order: 2, prerequisites: ['retries'] },
    ]);
    expect(course.redirects.families).toEqual({ 'their-old-one': null });
  });

  test('holds to the same rules, and its ids are its own', () => {
    const { messages } = compileCourse([...mounted, topics, lesson('Ours.')]);
    expect(messages.filter(({ rule }) => rule === 'ids-unique')).toMatchObject([
      { file: '/srv/team/lessons/handbook/lessons/b.md', line: 2 },
    ]);
  });
});

test('an old id leads to the one in use, through several renamings, or nowhere when the thing is gone', () => {
  const redirects = { lessons: { old: 'older', older: 'a', gone: null }, scenarios: {}, flashcards: {}, families: {} };
  const now = ['a', 'old', 'older', 'gone'].map((id) => currentId(redirects, 'lessons', id));
  expect(now).toEqual(['a', 'a', 'a', undefined]);
  expect(currentId(redirects, 'flashcards', 'old')).toBe('old');
});

test('a revision is declared on lessons and on cards, and is 1 otherwise', () => {
  const card = (id: string, behind: string) =>
    `## ${id}\n\nQ?\n\n---\n\nA.\n\n[X](https://docs.aws.amazon.com/x)${behind}\n\n`;
  const cards = {
    path: 'content/cards/c.md',
    text: `---\ntopic: retries\n---\n\n${card('c1', '')}${card('c2', ' `async.retry-delays` revision 3')}${card('c3', ' revised')}`,
  };
  const revised = lesson('Text.');
  const { course, messages } = compileCourse([
    topics,
    cards,
    { ...revised, text: revised.text.replace('order: 1', 'order: 1\nrevision: 2') },
  ]);
  expect(course.flashcards.map(({ id, revision, rules }) => [id, revision, rules])).toEqual([
    ['c1', 1, []],
    ['c2', 3, ['async.retry-delays']],
  ]);
  expect(course.lessons[0]?.revision).toBe(2);
  expect(messages.filter(({ rule }) => rule === 'card-shape')).toMatchObject([{ line: 25 }]);
});

test('compiled again, a changed file is what is compiled anew, and the course is the same as from scratch', () => {
  const compile = courseCompiler();
  const first = compile([topics, lesson('One.')]);
  const changed = [topics, lesson('Two.'), { ...lesson('Other.'), path: 'content/lessons/c.md' }];
  expect(compile(changed)).toEqual(compileCourse(changed));
  expect(compile([topics, lesson('One.')])).toEqual(first);
});

test('what is sound is kept beside what is not', () => {
  const broken = { path: 'content/lessons/b.md', text: '---\nid: b\n---\n' };
  const { course, messages } = compileCourse([topics, lesson('Text.'), broken]);
  expect(course.lessons.map(({ id }) => id)).toEqual(['a']);
  expect(messages.filter(({ file }) => file === broken.path)).not.toHaveLength(0);
});

test('the digest follows the files, not their order', () => {
  const digest = (files: Parameters<typeof compileCourse>[0]) => compileCourse(files).course.digest;
  expect(digest([topics, lesson('One.')])).toBe(digest([lesson('One.'), topics]));
  expect(digest([topics, lesson('One.')])).not.toBe(digest([topics, lesson('Two.')]));
});

test('no slip of an author makes the compiler throw, and every message names a place in a file', {
  timeout: 60_000,
}, () => {
  const slip = fc.record({
    file: fc.constantFrom(...courseFiles),
    from: fc.nat(),
    length: fc.nat(200),
    put: fc.constantFrom('', '\n', '---\n', '"', '{', '```', ': ', '&a *a', '\t', '# '),
  });
  fc.assert(
    fc.property(slip, ({ file, from, length, put }) => {
      const at = from % (file.text.length + 1);
      const text = file.text.slice(0, at) + put + file.text.slice(at + length);
      const { messages } = compileCourse([topics, { path: file.path, text }]);
      const lines = text.split('\n').length;
      for (const message of messages) {
        expect(message.line).toBeGreaterThanOrEqual(1);
        expect(message.column).toBeGreaterThanOrEqual(1);
        expect(message.line).toBeLessThanOrEqual(lines + 1);
        expect(message.remedy).not.toBe('');
      }
    }),
    { numRuns: 60 },
  );
});
