import { expect, test } from 'vitest';
import { aws, type Run, simulate } from '../../engine';
import { whyChain } from '../../quiz/why';
import { parseScenario } from '../../scenario';

const runOf = (resources: string, stimuli: string, handlers: string, until = 3600): Run => {
  const { scenario, messages } = parseScenario(`
template:
  Transform: AWS::Serverless-2016-10-31
  Resources:
${resources}
stimuli: [${stimuli}]
handlers: ${handlers}
until: ${until}
`);
  if (!scenario) throw new Error(messages.map(({ text }) => text).join());
  return simulate(scenario, { rules: aws, seed: 1 });
};
const fn = (more: string): string =>
  `    Fn: {Type: AWS::Serverless::Function, Properties: {Runtime: nodejs22.x, Handler: a.b, InlineCode: x${more}}}\n`;
const polled = fn(', Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Orders.Arn, BatchSize: 1}}}');
const queue =
  '    Orders: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn, maxReceiveCount: 2}}}\n    Dlq: {Type: AWS::SQS::Queue}\n';
const send = '{at: 0, action: SendMessage, target: Orders, items: [{id: m1, body: x}]}';
const throws = '{Fn: [{kind: throw, when: always}]}';
const saidOf = (run: Run, asked: Record<string, unknown>): readonly string[] =>
  whyChain(run, asked).map(({ text }) => text);

test('a dead letter: moved, because the last run failed, because it was received', () => {
  const chain = whyChain(runOf(polled + queue, send, throws), { item: 'm1' });
  expect(chain.map(({ text }) => text)).toEqual([
    expect.stringMatching(/Dlq/),
    expect.stringMatching(/fails/),
    expect.stringMatching(/receives m1/),
  ]);
  expect(chain[0]?.rule).toMatch(/maxReceiveCount/);
  for (const { url } of chain) expect(url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
});

test('a lost event: what settled it comes first, and no cause is later than its effect', () => {
  const run = runOf(fn(''), '{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e1}]}', throws);
  const said = saidOf(run, { item: 'e1' });
  expect(said).toHaveLength(3);
  expect(said[0]).toMatch(/dropped/);
  expect(new Set(said).size).toBe(3);
});

test('it is about the function that was asked for', () => {
  const other = fn('').replaceAll('Fn:', 'Other:');
  const calls =
    '{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e1}]}, {at: 5, action: Invoke, target: Other, invocationType: Event, items: [{id: e2}]}';
  const run = runOf(fn('') + other, calls, '{}');
  expect(saidOf(run, { function: 'Fn' })[0]).toMatch(/e1|Fn/);
  expect(saidOf(run, { function: 'Other' })[0]).toMatch(/e2|Other/);
});

test('what was never deployed has no chain', () => {
  const refused = polled + queue.replace('RedrivePolicy', 'VisibilityTimeout: 1, RedrivePolicy');
  expect(whyChain(runOf(refused, send, throws), { item: 'm1' })).toEqual([]);
});

test('where nothing happened to it, nothing is made up', () => {
  expect(whyChain(runOf(fn(''), '', '{}'), { item: 'nobody' })).toEqual([]);
});
