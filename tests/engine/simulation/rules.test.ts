import { expect, test } from 'vitest';
import { aws, catalogue, divergence, misconceptions, ruleIds, simulate, switchOff, withBelief } from '../../../engine';
import { filterScenarios } from '../filters/set-ups';
import { invocationScenarios } from '../invocation/set-ups';
import { permissionScenarios } from '../permissions/set-ups';
import { pipeScenarios } from '../pipes/set-ups';
import { pushScenarios } from '../push/set-ups';
import { streamScenarios } from '../streams/set-ups';
import { beliefScenarios } from './belief-set-ups';
import { scenarios } from './scenarios';

const all = [
  ...Object.values(scenarios),
  ...pushScenarios,
  ...pipeScenarios,
  ...streamScenarios,
  ...invocationScenarios,
  ...filterScenarios,
  ...permissionScenarios,
  ...beliefScenarios,
];
const truths = all.map((scenario) => simulate(scenario, { rules: aws, seed: 1 }));

test.each(Object.values(misconceptions))(
  'the belief $id changes an outcome, and the worlds part at a fact',
  (misconception) => {
    const parted = all.some((scenario, index) => {
      const believed = simulate(scenario, { rules: withBelief(aws, misconception), seed: 1 });
      const truth = truths[index];
      return (
        truth &&
        JSON.stringify(believed.outcome) !== JSON.stringify(truth.outcome) &&
        divergence(truth.trace, believed.trace)
      );
    });
    expect(parted).toBeTruthy();
  },
);

const held = [
  'async.retry-delays',
  'async.maximum-retry-attempts',
  'async.age-looks-ahead',
  'async.throttle-spares-retries',
  'async.throttled-event-waits',
  'async.dead-letter-queue-and-destination',
  'function.timeout-is-an-error',
  'mapping.error-fails-whole-batch',
  'mapping.reported-items-return',
  'mapping.empty-report-is-success',
  'mapping.most-concurrent-batches',
  'mapping.pauses-when-disabled',
  'mapping.success-deletes',
  'mapping.maximum-concurrency',
  'mapping.outlives-its-function',
  'push.queue-policy-lets-in',
  's3.undelivered-event-is-lost',
  'sns.delivers-to-each-subscription',
  'async.topic-limit',
  'sqs.dead-lettering-keeps-enqueue-time',
  'push.client-errors-are-not-retried',
  'sqs.delay',
  'sqs.failed-message-waits',
  'sqs.keeps-messages',
  'sqs.max-receive-count',
  'sqs.redrive-policy',
  'url.throttled-is-429',
  'source.caller-needs-permission',
  'sqs.message-size',
  'sns.message-size',
  'source.delivers-at-least-once',
  'function.each-run-does-its-work',
  ...ruleIds.filter((id) => id.startsWith('fifo.')),
] as const;

test.each(held)('without %s some outcome is another', (id) => {
  const noticed = all.some((scenario, index) => {
    const without = simulate(scenario, { rules: switchOff(aws, id), seed: 1 });
    return JSON.stringify(without.outcome) !== JSON.stringify(truths[index]?.outcome);
  });
  expect(noticed).toBe(true);
});

test.each(ruleIds)('the rule %s says what it rests on, and is something else when off', (id) => {
  const { statement, facts, url, read, value, off } = catalogue[id];
  expect(statement).toMatch(/^[A-Z].*\.$/);
  expect(facts.length).toBeGreaterThan(0);
  expect(facts.every((fact) => /^F-\d{3}$/.test(fact))).toBe(true);
  expect(url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(off).not.toEqual(value);
});
