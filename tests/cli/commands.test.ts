import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../cli/main';
import type { Compiled } from '../../course';
import { misconceptions, ruleIds } from '../../engine';

// A folder is compiled once for all tests of this file: what is in it does not change.
vi.mock(import('../../cli/course-files'), async (original) => {
  const { compileFolders, courseFolders } = await original();
  const kept = new Map<string, Compiled>();
  return {
    courseFolders,
    compileFolders: (folders) => {
      const compiled = kept.get(folders.join()) ?? compileFolders(folders);
      kept.set(folders.join(), compiled);
      return compiled;
    },
  };
});

async function redrive(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(words, { write: (line) => out.push(line), complain: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n'), json: () => JSON.parse(out.join('\n')) };
}

const root = join(import.meta.dirname, '../..');
const cases = (file: string) => join(root, 'tests/conformance', file);
const content = join(root, 'content');
const folder = mkdtempSync(join(tmpdir(), 'redrive-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('wrong use is told in a sentence, with exit code 2', () => {
  const table: [words: string[], says: RegExp][] = [
    [[], /command is missing/],
    [['dance'], /no command "dance"/],
    [['constructor'], /no command "constructor"/],
    [['conformance'], /PATH... is missing/],
    [['conformance', '/not/there'], /\/not\/there cannot be read: it is not there/],
    [['conformance', cases('not-yet-modelled.json'), '--loud'], /--loud/],
    [['conformance', join(root, 'base')], /no case/],
    [['simulate', cases('async.yaml'), 'more'], /one word too many/],
    [['simulate', cases('async.yaml'), '--case', 'none'], /no case "none"/],
    [['simulate', cases('async.yaml'), '--misconception', 'none'], /no misconception "none"/],
    [['simulate', cases('async.yaml'), '--seed', '-1'], /seed/],
    [['simulate', cases('async.yaml'), '--seed', '1.5'], /whole number/],
    [['check', '/not/there'], /cannot be read/],
    [['check', join(root, 'base')], /no course/],
    [['question'], /FAMILY is missing/],
    [['question', 'none'], /no family "none"/],
    [['replay'], /ATTEMPT is missing/],
    [['backup'], /FILE is missing/],
    [['restore', '/not/there'], /no file/],
  ];
  test.each(table)('%j', async (words, says) => {
    const { code, out, err } = await redrive(...words);
    expect(err).toMatch(says);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

test.each(['check', 'new', 'simulate', 'conformance', 'question', 'rules', 'replay', 'backup', 'restore'])(
  '%s --help',
  async (name) => {
    const { code, out } = await redrive(name, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`redrive ${name}`);
    expect((await redrive('--help')).out).toContain(name);
  },
);

describe('conformance', () => {
  test('ends with what passed and what failed', async () => {
    const { code, out } = await redrive('conformance', cases('async.yaml'), cases('sqs.yaml'));
    expect(out.split('\n').at(-1)).toBe('17 passed, 0 failed');
    expect(code).toBe(0);
  });

  test('prints each difference', async () => {
    const wrong = written('wrong.yaml', caseOf('expect: {until: 600, functions: {Fn: {invocations: 7}}}'));
    const { code, out } = await redrive('conformance', wrong);
    expect(out).toContain('functions.Fn.invocations: expected 7, got 3');
    expect(out.split('\n').at(-1)).toBe('0 passed, 1 failed');
    expect(code).toBe(1);
    const { passed, failed, cases: results } = (await redrive('conformance', wrong, '--json')).json();
    expect({ passed, failed }).toEqual({ passed: 0, failed: 1 });
    expect(results).toMatchObject([{ id: 'written', passed: false, differences: [{ expected: 7, got: 3 }] }]);
  });

  test('counts a case that cannot be read as failed, and tells its place', async () => {
    const broken = written('broken.yaml', caseOf('expect: {until: soon}'));
    const { code, out } = await redrive('conformance', broken);
    expect(out).toContain(`${broken}:16:21: error: cases[0].expect.until is not a number. Write a number.`);
    expect(out.split('\n').at(-1)).toBe('0 passed, 1 failed');
    expect(code).toBe(1);
  });
});

describe('a path is one as it was typed, wherever npm was called', () => {
  afterEach(() => vi.unstubAllEnvs());
  test('to a file, and in what is said of it', async () => {
    written('here.yaml', caseOf('expect: {until: 600, functions: {Fn: {invocations: 7}}}'));
    vi.stubEnv('INIT_CWD', folder);
    const { code, out } = await redrive('conformance', 'here.yaml');
    expect(out).toMatch(/^here\.yaml: written$/m);
    expect(code).toBe(1);
    expect((await redrive('conformance', 'not-here.yaml')).err).toContain('not-here.yaml cannot be read');
  });

  test('to a folder; without one it is the course of this project', async () => {
    mkdirSync(join(folder, 'mine/content'), { recursive: true });
    writeFileSync(join(folder, 'mine/content/topics.yaml'), 'topics: none\n');
    vi.stubEnv('INIT_CWD', folder);
    expect((await redrive('check', 'mine')).out).toMatch(/^mine\/content\/topics\.yaml:1:1: error: /m);
    vi.stubEnv('INIT_CWD', join(root, 'docs'));
    expect((await redrive('question', '--list')).code).toBe(0);
  });
});

test('what was refused is not held against the invariants', async () => {
  const refused = written(
    'refused.yaml',
    caseOf('expect: {until: 600}').replace(
      'InlineCode: x}',
      'InlineCode: x, EventInvokeConfig: {MaximumRetryAttempts: 9}}',
    ),
  );
  const { code, out } = await redrive('conformance', refused);
  expect(out).toContain('deploy: expected');
  expect(out).not.toContain('invariants');
  expect(code).toBe(1);
});

describe('simulate', () => {
  const id = 'async-default-retries-dropped';

  test('prints timeline and outcome', async () => {
    const { code, out } = await redrive('simulate', cases('async.yaml'), '--case', id);
    expect(out).toMatch(/^ +180 s {2}.+\(.+; .+\)$/m);
    expect(out).toContain('item ev1: dropped, ');
    expect(code).toBe(0);
  });

  test('shows the world of a misconception', async () => {
    const believed = ['simulate', cases('async.yaml'), '--case', id, '--misconception', 'async-failure-not-retried'];
    expect((await redrive(...believed)).out).toContain('function Fn: 1 run');
    const { outcome, parts } = (await redrive(...believed, '--json')).json();
    expect(outcome.functions.Fn.invocations).toBe(1);
    expect(parts).toHaveProperty('at');
  });

  test('prints the metrics and the log lines of a run', async () => {
    const { out } = await redrive('simulate', cases('async.yaml'), '--case', id, '--metrics', '--logs');
    expect(out).toContain('metric Fn AsyncEventsDropped: 1');
    expect(out).toContain('metric Fn AsyncEventAge: at most 3 min');
    expect(out.match(/START RequestId: ev1 Version: \$LATEST/g)).toHaveLength(3);
  });

  test('gives a list of runs for a file of several cases', async () => {
    expect((await redrive('simulate', cases('direct-invoke.yaml'), '--json')).json()).toHaveLength(2);
  });

  test('tells what is wrong with a file', async () => {
    const { code, err } = await redrive('simulate', written('scenario.yaml', 'until: 1\n'));
    expect(err).toContain('template is missing');
    expect(code).toBe(1);
  });
});

test('rules lists every rule', async () => {
  expect((await redrive('rules', '--json')).json()).toHaveLength(ruleIds.length);
  expect((await redrive('rules')).out).toContain('https://docs.aws.amazon.com/');
});

describe('check', () => {
  test('finds nothing wrong with the course', async () => {
    const { code, json } = await redrive('check', content, '--json');
    const { messages, misconceptions: believed, rules, lessons } = json();
    expect(messages).toEqual([]);
    expect(believed).toBe(Object.keys(misconceptions).length);
    expect(rules).toBe(ruleIds.length);
    expect(lessons).toBeGreaterThanOrEqual(6);
    expect(code).toBe(0);
  });

  test('names place and remedy of what is broken', async () => {
    const copy = join(folder, 'course');
    cpSync(content, copy, { recursive: true });
    writeFileSync(join(copy, 'lessons/99-broken.md'), '---\nid: 5\n---\n\nText.\n');
    const { code, out } = await redrive('check', copy);
    expect(out).toMatch(new RegExp(`^${join(copy, 'lessons/99-broken.md')}:\\d+:\\d+: error: .+`, 'm'));
    expect(code).toBe(1);
  });
});

describe('question', () => {
  test('lists the families and draws each', async () => {
    const families: { id: string }[] = (await redrive('question', '--list', '--course', content, '--json')).json();
    expect(families.length).toBeGreaterThanOrEqual(8);
    for (const { id } of families) {
      const { code, json } = await redrive('question', id, '--course', content, '--json');
      const [drawn] = json();
      expect(drawn, id).toMatchObject({ seed: 1, confirmed: true, keyText: expect.stringMatching(/./) });
      expect(
        drawn.options.some(({ misconception }: { misconception?: string }) => misconception),
        id,
      ).toBe(true);
      expect(
        drawn.options.some(({ correct }: { correct: boolean }) => correct),
        id,
      ).toBe(true);
      const wrong = drawn.options.filter(({ correct }: { correct: boolean }) => !correct);
      expect(
        wrong.map(({ text }: { text: string }) => text),
        id,
      ).not.toContain(drawn.keyText);
      expect(drawn.proof.length, id).toBeGreaterThan(0);
      expect(code).toBe(0);
    }
  }, 120_000);

  test('draws the same variant from the same seed, and others from the next', async () => {
    const [first] = (await redrive('question', '--list', '--course', content)).out.split(':');
    const ask = (...words: string[]) => redrive('question', first ?? '', '--course', content, ...words);
    const two = (await ask('--seed', '4', '--count', '2', '--json')).json();
    expect(two.map(({ seed }: { seed: number }) => seed)).toEqual([4, 5]);
    expect((await ask('--seed', '4', '--json')).json()).toEqual(two.slice(0, 1));
    expect((await ask('--seed', '4')).out).toMatch(/^Key: .+\nNeeded rules: .+\nProof:\n/m);
  });
});

function caseOf(expectation: string): string {
  return `schema: 1
cases:
  - id: written
    title: Written by a test
    facts: []
    source: [nowhere]
    confidence: inferred
    template: |
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Fn:
          Type: AWS::Serverless::Function
          Properties: {Runtime: nodejs22.x, Handler: index.handler, InlineCode: x}
    stimuli: [{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: ev1}]}]
    handlers: {Fn: [{kind: throw}]}
    ${expectation}
`;
}
