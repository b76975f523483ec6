import { expect, test } from 'vitest';
import { examine, type FamilySource, parseFamily } from '../../quiz';

const source: FamilySource = {
  id: 'runs',
  title: 'Runs',
  topic: 'retries',
  form: 'number',
  parameters: { story: { values: ['Resize', 'Send'] }, limit: { values: [0, 1] }, kept: { values: [true, false] } },
  stem: '{{story}} reads Orders, whose visibility timeout is thirty seconds; its redrive policy has maxReceiveCount {{limit | plus 2}}{{?kept}}, and there is a dead-letter queue of its own{{/}}. How often does it run?',
  ask: { name: 'invocation-count', function: '{{story}}' },
  beliefs: ['max-receive-count-counts-retries', 'async-retried-three-times'],
  hints: ['a', 'b'],
  scenario: `
template:
  Transform: AWS::Serverless-2016-10-31
  Resources:
    '{{story}}':
      Type: AWS::Serverless::Function
      Properties:
        DeadLetterQueue ?kept: {Type: SQS, TargetArn: !GetAtt Own.Arn}
        Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Orders.Arn, BatchSize: 1}}}
    Orders:
      Type: AWS::SQS::Queue
      Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn, maxReceiveCount: {{limit | plus 2}}}}
    Dlq: {Type: AWS::SQS::Queue}
    Own ?kept: {Type: AWS::SQS::Queue}
stimuli:
  - {at: 0, action: SendMessage, target: Orders, items: [{id: m1, body: x}]}
handlers:
  '{{story}}': [{kind: throw, when: always}]
until: 3600
`,
};
const seeds = Array.from({ length: 12 }, (_, at) => at + 1);
const examined = (changes: Partial<FamilySource> = {}) => {
  const { family, messages } = parseFamily({ ...source, ...changes });
  expect(messages).toEqual([]);
  if (!family) throw new Error('the family is sound');
  return examine(family, seeds);
};

test('fit, distinct, pairs, shapes and idle beliefs are counted', () => {
  expect(examined()).toMatchObject({
    fit: 12,
    distinct: 4,
    pairs: 2,
    shapes: 2,
    beliefs: ['max-receive-count-counts-retries'],
    unused: ['async-retried-three-times'],
    unfit: [],
  });
});

test('names do not make a variant another one', () => {
  const { distinct } = examined({ parameters: { ...source.parameters, story: { values: ['One'] } } });
  expect(distinct).toBe(4);
});

test('a setting that the stem leaves out is found by changing it', () => {
  const { fit, unfit } = examined({
    stem: '{{story}} reads Orders{{?kept}} and has a queue{{/}}. It failed {{limit}} times. How often does it run?',
  });
  expect(fit).toBe(0);
  expect(unfit[0]?.reason).toMatch(/RedrivePolicy|maxReceiveCount/);
});
