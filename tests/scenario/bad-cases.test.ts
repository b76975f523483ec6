import { expect, test } from 'vitest';
import { parseCases } from '../../scenario';

const one = (id: string, changed: string = '') => `  - id: ${id}
    title: A case
    facts: [F-023]
    source: [nowhere]
    confidence: inferred
    template: {Resources: {Fn: {Type: AWS::Lambda::Function}}}
    stimuli: [{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e}]}]
    handlers: {}
    ${changed || 'expect: {until: 1}'}
`;

const broken: [name: string, changed: string, place: string, text: RegExp][] = [
  ['no expectation', 'notes: none', '3:5', /expect is missing/],
  ['no horizon', 'expect: {}', '11:13', /until is missing/],
  ['an unknown state', 'expect: {until: 1, items: {e: {state: lost}}}', '11:43', /not known/],
  ['an unknown item', 'expect: {until: 1, items: {x: {state: dlq}}}', '11:35', /item x/],
  ['an unknown item in a run', 'expect: {until: 1, functions: {Fn: {runs: [{items: [x]}]}}}', '11:57', /item x/],
  ['an unknown call', 'expect: {until: 1, calls: [{id: x}]}', '11:37', /item x/],
  ['an unknown function', 'expect: {until: 1, functions: {Gn: {invocations: 1}}}', '11:40', /no function Gn/],
];

test.each(broken)('%s', (_, changed, place, text) => {
  const { cases, unread, messages } = parseCases(
    `schema: 1\ncases:\n${one('broken', changed)}${one('sound')}`,
    'cases.yaml',
  );
  expect(cases.map(({ id }) => id)).toEqual(['sound']);
  expect(unread).toBe(1);
  expect(messages).toMatchObject([{ file: 'cases.yaml', text: expect.stringMatching(text) }]);
  expect(`${messages[0]?.line}:${messages[0]?.column}`).toBe(place);
});

test('two cases with one id', () => {
  const { messages } = parseCases(`schema: 1\ncases:\n${one('twice')}${one('twice')}`, 'cases.yaml');
  expect(messages).toMatchObject([{ line: 12, column: 9, text: expect.stringContaining('twice') }]);
});

test.each(['', 'cases: []', 'schema: 2\ncases: [{}]', 'schema: 1\ncases: {}'])('%j is no file of cases', (text) => {
  const { cases, messages } = parseCases(text, 'cases.yaml');
  expect(cases).toEqual([]);
  expect(messages.length).toBeGreaterThan(0);
});
