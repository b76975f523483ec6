import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../scenario';

const good = `template: |
  Resources:
    Fn:
      Type: AWS::Lambda::Function
    Queue:
      Type: AWS::SQS::Queue
stimuli:
  - at: 0
    action: Invoke
    target: Fn
    invocationType: Event
    items: [{id: ev1}]
handlers:
  Fn: [{kind: throw, when: always}]
until: 600
`;

/** What is changed in the good scenario, and the place and words of the message that follows. */
const faults: [name: string, from: string, to: string, place: string, text: RegExp, remedy: RegExp][] = [
  ['no horizon', 'until: 600\n', '', '1:1', /until is missing/, /Add "until"/],
  ['a horizon in words', 'until: 600', 'until: soon', '15:8', /until is not a number/, /Write a number/],
  ['a negative horizon', 'until: 600', 'until: -1', '15:8', /until is out of bounds/, /bounds/],
  ['an unknown key', 'until: 600', 'horizon: 1\nuntil: 600', '15:1', /horizon is not part/, /take it out/],
  [
    'an unknown key in a stimulus',
    '    target: Fn\n',
    '    target: Fn\n    colour: red\n',
    '11:5',
    /stimuli\[0\]\.colour/,
    /name/,
  ],
  [
    'an unknown action',
    'action: Invoke',
    'action: Call',
    '9:13',
    /stimuli\[0\]\.action has a value/,
    /Invoke, HttpRequest/,
  ],
  [
    'an unknown invocation type',
    'invocationType: Event',
    'invocationType: Async',
    '11:21',
    /not known/,
    /RequestResponse, Event/,
  ],
  ['no item', '[{id: ev1}]', '[]', '12:12', /items is out of bounds/, /bounds/],
  ['an unknown kind of handler', 'kind: throw', 'kind: explode', '14:15', /handlers\.Fn\[0\]\.kind/, /succeed/],
  ['a handler at the zeroth attempt', 'when: always', 'when: {attempts: [0]}', '14:40', /out of bounds/, /bounds/],
  ['a handler of an unknown item', 'when: always', 'when: {items: {ev9: always}}', '14:8', /item ev9/, /ev1/],
  ['a handler of an unknown function', '  Fn: [{kind', '  Gn: [{kind', '14:7', /no function Gn/, /Fn/],
  ['an unknown target', 'target: Fn', 'target: Missing', '10:13', /no Missing/, /Fn, Queue/],
  [
    'a target of the wrong type',
    'target: Fn',
    'target: Queue',
    '10:13',
    /Queue, which is AWS::SQS::Queue/,
    /AWS::Lambda::Function/,
  ],
  ['an unknown caller', '    target: Fn', '    caller: App\n    target: Fn', '10:13', /no caller App/, /callers/],
  ['an item named twice', '[{id: ev1}]', '[{id: ev1}, {id: ev1}]', '12:29', /Two items are called ev1/, /own/],
  ['a template without resources', 'Resources:', 'Resource:', '2:3', /template|Resources is missing/, /Resources/],
  [
    'a resource without a type',
    '      Type: AWS::SQS::Queue\n',
    '      Properties: {}\n',
    '6:7',
    /Queue\.Type is missing/,
    /Add "Type"/,
  ],
  ['a logical id with a dash', '    Queue:', '    My-Queue:', '6:7', /My-Queue is no logical id/, /letters and digits/],
  ['an unknown tag in the template', 'AWS::SQS::Queue', '!Reff Queue', '6:13', /no tag !Reff/, /!Ref/],
  ['a key twice in the template', '    Queue:', '    Fn:', '5:5', /unique/, /YAML/],
  ['broken YAML', 'handlers:', 'handlers: [', '15:1', /./, /YAML/],
  ['an alias to nothing', 'until: 600', 'until: *soon', '15:8', /soon/, /./],
];

describe('a broken scenario', () => {
  test('starts from a good one', () => {
    expect(parseScenario(good).messages).toEqual([]);
  });

  test.each(faults)('%s', (_, from, to, place, text, remedy) => {
    expect(good).toContain(from);
    const { scenario, messages } = parseScenario(good.replace(from, to), { file: 'broken.yaml' });
    expect(scenario).toBeUndefined();
    const [message] = messages;
    expect(`${message?.line}:${message?.column}`).toBe(place);
    expect(message).toMatchObject({ severity: 'error', file: 'broken.yaml', text: expect.stringMatching(text) });
    expect(message?.remedy).toMatch(remedy);
  });

  test('stimuli out of order', () => {
    const late = good.replace('stimuli:\n', 'stimuli:\n  - {at: 5, action: DeleteFunction, target: Fn}\n');
    expect(parseScenario(late).messages).toMatchObject([{ line: 9, text: expect.stringContaining('earlier') }]);
  });

  test('counts lines from where its text begins in the file', () => {
    const { messages } = parseScenario(good.replace('until: 600', 'until: soon'), { file: 'lesson.md', line: 41 });
    expect(messages).toMatchObject([{ file: 'lesson.md', line: 55, column: 8 }]);
  });

  test('an inline template is placed in the same file', () => {
    const inline = good.replace('template: |', 'template:').replace('AWS::SQS::Queue', '!Nope x');
    expect(parseScenario(inline).messages).toMatchObject([{ line: 6, column: 13 }]);
  });

  test.each(['', '~', 'just words', '- 1', '{', 'a: b: c', '\u0000', '%YAML 9', '---\n---\n'])(
    '%j is no scenario',
    (text) => {
      const { scenario, messages } = parseScenario(text);
      expect(scenario).toBeUndefined();
      expect(messages.length).toBeGreaterThan(0);
    },
  );

  test('is refused when it is too deep or too large, at once', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++)
      bomb.push(
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    for (const text of ['['.repeat(50_000), '['.repeat(300) + ']'.repeat(300), bomb.join('\n')]) {
      const { scenario, messages } = parseScenario(text);
      expect(scenario).toBeUndefined();
      expect(messages[0]?.severity).toBe('error');
    }
  });
});
