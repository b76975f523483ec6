import { hours } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const ofRules = {
  read: '2026-11-25',
  url: pages.scheduledRules,
  owner: 'eventbridge',
  topic: 'event-sources',
} as const;
const ofScheduler = {
  read: '2026-11-25',
  url: pages.scheduleTypes,
  owner: 'scheduler',
  topic: 'event-sources',
} as const;

export const rateBeginsWithInterval = rule({
  ...ofRules,
  id: 'schedule.rate-begins-with-an-interval',
  statement: 'A rate of an EventBridge rule counts from its creation: the first event comes after one interval.',
  facts: ['F-087'],
  value: true,
  off: false,
});

export const cronIsUtc = rule({
  ...ofRules,
  id: 'schedule.cron-is-utc',
  statement: 'A cron expression of an EventBridge rule is read in UTC.',
  facts: ['F-087'],
  value: 0,
  off: hours(1),
});

export const disabledRests = rule({
  ...ofRules,
  id: 'eventbridge.disabled-rule-rests',
  statement: 'A disabled rule or schedule passes nothing on, and what it missed does not come later.',
  facts: ['F-087', 'F-094'],
  value: true,
  off: false,
});

export const targetInput = rule({
  ...ofRules,
  id: 'eventbridge.target-input',
  statement: 'A target gets the event, or what its Input, InputPath or InputTransformer makes of it.',
  facts: ['F-087'],
  url: pages.inputTransformer,
  value: true,
  off: false,
});

export const schedulerRate = rule({
  ...ofScheduler,
  id: 'scheduler.rate-begins-at-once',
  statement: 'A rate of EventBridge Scheduler fires at once, or at its StartDate, and then after each interval.',
  facts: ['F-094'],
  value: true,
  off: false,
});

export const schedulerFires = rule({
  ...ofScheduler,
  id: 'scheduler.fires-by-expression',
  statement: 'A schedule calls its target at each moment of its rate or cron expression, or once at the time of at().',
  facts: ['F-073', 'F-094'],
  value: true,
  off: false,
});

export const flexibleWindow = rule({
  ...ofScheduler,
  id: 'scheduler.flexible-window',
  statement: 'A schedule with a flexible time window calls its target some time within that window.',
  facts: ['F-094'],
  url: pages.flexibleWindow,
  value: true,
  off: false,
});

export const schedulerRole = rule({
  ...ofScheduler,
  id: 'scheduler.role-invokes',
  statement: 'A schedule calls its target with its own execution role; the function policy plays no part.',
  facts: ['F-094'],
  url: pages.schedulerRole,
  topic: 'permissions',
  value: true,
  off: false,
});

export const schedulerDeadLetters = rule({
  ...ofScheduler,
  id: 'scheduler.dead-letter-queue',
  statement:
    'What a schedule cannot deliver goes to the dead-letter queue of the schedule, which its role may send to; without one it is lost.',
  facts: ['F-094'],
  url: pages.schedulerDeadLetter,
  topic: 'dead-letter-queues',
  value: true,
  off: false,
});
