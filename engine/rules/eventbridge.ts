import { hours, minutes, seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', url: pages.eventRetries, owner: 'eventbridge', topic: 'retries' } as const;

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
