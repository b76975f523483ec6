import { expect, test } from 'vitest';
import { drawFit, type FamilySource, parseFamily } from '../../quiz';

const sound: FamilySource = {
  id: 'runs',
  title: 'Runs of {{fn}}',
  topic: 'retries',
  form: 'number',
  parameters: { fn: { values: ['Resize'] }, failures: { from: 1, to: 3 } },
  stem: '{{fn}} is invoked asynchronously and fails {{failures}} times. How often does it run?',
  ask: { name: 'invocation-count', function: '{{fn}}' },
  beliefs: ['async-failure-not-retried', 'async-retried-three-times'],
  hints: ['Who keeps the event?', 'Lambda tries twice more.'],
  scenario: `
template:
  Transform: AWS::Serverless-2016-10-31
  Resources:
    '{{fn}}':
      Type: AWS::Serverless::Function
      Properties: {Runtime: nodejs22.x, Handler: index.handler, InlineCode: x}
stimuli:
  - {at: 0, action: Invoke, target: '{{fn}}', invocationType: Event, items: [{id: e1, payload: {}}]}
handlers:
  '{{fn}}': [{kind: throw, when: {items: {e1: [1, 2, {{failures}}]}}}]
until: 3600
`,
};

const faultsOf = (changes: object) => {
  const { family, messages } = parseFamily({ ...sound, ...changes }, { file: 'runs.md', line: 3 });
  expect(family).toBeUndefined();
  for (const { file, line, remedy } of messages)
    expect({ file, remedy, known: line >= 1 }).toEqual({
      file: 'runs.md',
      remedy: expect.stringMatching(/./),
      known: true,
    });
  return messages.map(({ text }) => text).join(' ');
};

test('a sound family is read and drawn', () => {
  const { family, messages } = parseFamily(sound);
  expect(messages).toEqual([]);
  expect(family && drawFit(family, 1).ok).toBe(true);
});

test.each([
  ['an unknown belief', { beliefs: ['the-moon-did-it'] }, 'There is no misconception'],
  ['an unknown form', { form: 'essay' }, 'form:'],
  ['an unknown ask', { ask: { name: 'guess' } }, 'ask.name:'],
  ['a parameter of the ask', { ask: { name: 'invocation-count' } }, 'ask.function:'],
  ['an undeclared placeholder', { stem: 'What does {{nobody}} do?' }, 'There is no parameter "nobody".'],
  ['an unknown filter', { stem: '{{fn | shout}}!' }, 'There is no filter "shout".'],
  ['a number written out', { stem: '{{fn}} fails 3 times.' }, 'The stem writes the number 3 out.'],
  ['a belief twice', { beliefs: ['received-message-deleted', 'received-message-deleted'] }, 'is listed twice'],
  ['one hint', { hints: ['only one'] }, 'hints'],
  ['an unreadable scenario', { scenario: 'template: [' }, ''],
  ['an empty range', { parameters: { ...sound.parameters, failures: { from: 3, to: 1 } } }, 'has no values'],
])('%s is a message with a place and a remedy', (_, changes, text) => {
  expect(faultsOf(changes)).toContain(text);
});

test.each([
  [
    'a parameter that the stem leaves out',
    {
      stem: 'How often does {{fn}} run?',
      scenario: sound.scenario.replace('[1, 2, {{failures}}]', '[1, {{failures}}]'),
    },
    '"failures"',
  ],
  ['a stem of more than 90 words', { stem: `{{failures}} {{fn}} ${'word '.repeat(91)}` }, '90 words'],
  ['beliefs that change nothing', { beliefs: ['received-message-deleted'] }, 'no belief leads to another number'],
])('%s makes no fit variant', (_, changes, reason) => {
  const { family } = parseFamily({ ...sound, ...changes });
  const drawn = family && drawFit(family, 1);
  expect(drawn?.ok === false && drawn.error.reason).toContain(reason);
});
