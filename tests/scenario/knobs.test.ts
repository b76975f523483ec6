import { describe, expect, test } from 'vitest';
import { aws, simulate } from '../../engine';
import { knobsOf, turned } from '../../scenario/knobs';
import { threeDoors } from '../quiz/three-doors';

const runsOf = (values: Readonly<Record<string, number>>) => {
  const { outcome } = simulate(turned(threeDoors, values).scenario, { rules: aws, seed: 1 });
  return outcome.deployment.result === 'fails' ? outcome.deployment.rule : outcome.functions.Invoice?.invocations;
};

describe('what a reader can change in a scenario', () => {
  test('has the value that the template or AWS gives it', () => {
    expect(knobsOf(threeDoors).map(({ label, value }) => `${label} = ${value}`)).toEqual([
      'Invoice: timeout = 3',
      'Invoice: retries = 2',
      'Invoice: batch size = 1',
      'Orders: visibility timeout = 50',
      'Orders: maxReceiveCount = 2',
      'Invoice: function policy = 1',
      'Invoice: role allows sqs:ReceiveMessage = 1',
    ]);
  });

  test.each([
    ['nothing', {}, 6],
    ['no asynchronous retries (F-023)', { 'Invoice.EventInvokeConfig.MaximumRetryAttempts': 0 }, 4],
    ['four receives (F-046)', { 'Orders.RedrivePolicy.maxReceiveCount': 4 }, 8],
    ['a role that may not read the queue', { 'role InvoiceRole sqs:ReceiveMessage': 0 }, 4],
    [
      'a visibility timeout below that of the function',
      { 'Orders.VisibilityTimeout': 1 },
      expect.stringContaining('deployment.'),
    ],
  ])('%s', (_, values, runs) => expect(runsOf(values)).toEqual(runs));

  test('a function policy is taken away after deployment', () => {
    expect(turned(threeDoors, { 'policy Invoice': 0 })).toEqual({ scenario: threeDoors, withoutPolicy: ['Invoice'] });
  });
});
