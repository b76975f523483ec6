import { hours, minutes } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

export const retryDelays = rule({
  id: 'async.retry-delays',
  statement: 'Lambda waits one minute, then two, before it tries a failed event again.',
  facts: ['F-023'],
  read: '2026-11-24',
  url: pages.asyncErrors,
  owner: 'lambda-async-queue',
  topic: 'retries',
  value: [minutes(1), minutes(2)],
  off: [0, 0],
});

export const maximumEventAge = rule({
  id: 'async.maximum-event-age',
  statement: 'Lambda keeps an event for at most six hours unless MaximumEventAgeInSeconds says less.',
  facts: ['F-026'],
  read: '2026-11-24',
  url: pages.asyncConfig,
  owner: 'lambda-async-queue',
  topic: 'retries',
  value: hours(6),
  off: Number.MAX_SAFE_INTEGER,
});
