import { hours } from '../../base/time';
import { misconception } from './misconception';

export const schedulerNeedsPolicy = misconception({
  id: 'scheduler-needs-function-policy',
  belief: 'EventBridge Scheduler needs a statement in the function policy, as a rule does.',
  refutation: 'A schedule invokes with an execution role of its own. Only a rule is let in by the function policy.',
  rule: 'scheduler.role-invokes',
  patch: { 'scheduler.role-invokes': false },
});

export const cronInLocalTime = misconception({
  id: 'cron-rule-in-local-time',
  belief: 'A cron expression of a rule goes by my local time.',
  refutation: 'A rule reads cron in UTC. Only EventBridge Scheduler takes a time zone.',
  rule: 'schedule.cron-is-utc',
  patch: { 'schedule.cron-is-utc': hours(1) },
});

export const rateFiresAtOnce = misconception({
  id: 'rate-rule-fires-at-once',
  belief: 'A rate rule fires as soon as it is created.',
  refutation: 'A rate counts from the creation of the rule, so the first event comes after one interval.',
  rule: 'schedule.rate-begins-with-an-interval',
  patch: { 'schedule.rate-begins-with-an-interval': false },
});

export const stepFunctionsRetries = misconception({
  id: 'step-functions-retries-by-itself',
  belief: 'Step Functions tries a failed Lambda task again by itself.',
  refutation:
    'Only a Retry block of the state makes it try again. Without one, and without a Catch, the execution fails.',
  rule: 'step-functions.retries-as-written',
  patch: { 'step-functions.retries-as-written': 'always' },
});

export const eventBridgeGivesUpAtOnce = misconception({
  id: 'eventbridge-gives-up-at-once',
  belief: 'EventBridge tries a target once; what the target cannot take at that moment is lost.',
  refutation:
    'While a target is throttled or fails on its own side, EventBridge tries again for up to 24 hours and 185 times.',
  rule: 'eventbridge.retry-policy',
  patch: { 'eventbridge.retry-policy': { attempts: 0, age: 0 } },
});
