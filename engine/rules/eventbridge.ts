import { hours, minutes, seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', url: pages.eventRetries, owner: 'eventbridge', topic: 'retries' } as const;
const ofDelivery = {
  read: '2026-11-24',
  url: pages.eventDeadLetter,
  owner: 'eventbridge',
  topic: 'dead-letter-queues',
} as const;

export const targetRetryPolicy = rule({
  ...of,
  id: 'eventbridge.retry-policy',
  statement:
    'EventBridge tries a target that is throttled or fails on its own side for 24 hours and up to 185 times more, unless the retry policy of the target says less.',
  facts: ['F-088', 'F-089'],
  value: { attempts: 185, age: hours(24) },
  off: { attempts: 0, age: 0 },
});

export const targetRetryBackOff = rule({
  ...of,
  id: 'eventbridge.retry-back-off',
  statement: 'Between the tries of a target EventBridge waits longer each time, with jitter. AWS publishes no figures.',
  facts: ['F-088'],
  value: { first: seconds(1), most: minutes(10) },
  off: { first: 0, most: 0 },
});

export const eventPattern = rule({
  ...ofDelivery,
  id: 'eventbridge.pattern',
  statement: 'A rule passes on the events that match its pattern; an event that matches no rule goes nowhere.',
  facts: ['F-087', 'F-093', 'F-237', 'F-240', 'F-251', 'F-252', 'F-253', 'F-254', 'F-256', 'F-257', 'F-258'],
  url: pages.eventPatterns,
  topic: 'event-sources',
  value: true,
  off: false,
});

export const targetDeadLetterQueue = rule({
  ...ofDelivery,
  id: 'eventbridge.target-dead-letter-queue',
  statement:
    'What EventBridge cannot deliver goes to the dead-letter queue of the rule target; without one it is lost.',
  facts: ['F-090', 'F-091'],
  value: true,
  off: false,
});

export const targetDeadLetterAttributes = rule({
  ...ofDelivery,
  id: 'eventbridge.dead-letter-attributes',
  statement: 'An undelivered event carries RULE_ARN, TARGET_ARN, ERROR_CODE and ERROR_MESSAGE as message attributes.',
  facts: ['F-091'],
  value: true,
  off: false,
});
