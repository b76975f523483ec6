import { misconception } from './misconception';

export const eventAgeUnlimited = misconception({
  id: 'event-age-has-no-limit',
  belief: 'Lambda keeps an asynchronous event until its retries are used up, however old it gets.',
  refutation: 'An event is given up when its next retry would start past its maximum age, six hours by default.',
  rule: 'async.maximum-event-age',
  patch: { 'async.maximum-event-age': Number.MAX_SAFE_INTEGER },
});

export const zeroConcurrencyWaits = misconception({
  id: 'zero-concurrency-keeps-events',
  belief: 'With reserved concurrency 0, asynchronous events wait until the function may run again.',
  refutation: 'Lambda gives such an event up at once: it goes to the dead-letter queue or destination, or is lost.',
  rule: 'async.zero-reserved-gives-up',
  patch: { 'async.zero-reserved-gives-up': false },
});

export const givenUpIsKept = misconception({
  id: 'given-up-event-is-kept',
  belief: 'Lambda keeps an event that it has given up, so that it can be run again later.',
  refutation: 'Without a dead-letter queue or an on-failure destination nothing is kept of it.',
  rule: 'async.given-up-is-discarded',
  patch: { 'async.given-up-is-discarded': false },
});

export const throttledReceiveIsFree = misconception({
  id: 'throttled-receive-does-not-count',
  belief: 'A receive whose batch was throttled does not count towards maxReceiveCount.',
  refutation: 'The queue counts receives, not runs. A message can reach the dead-letter queue without ever being run.',
  rule: 'sqs.receives-are-counted',
  patch: { 'sqs.receives-are-counted': false },
});

export const ageStartsAnew = misconception({
  id: 'retention-restarts-in-dlq',
  belief: 'In the dead-letter queue the retention period of a message starts anew.',
  refutation: 'A standard queue hands over the age too, so a dead-letter queue needs the longer retention.',
  rule: 'sqs.dead-lettering-keeps-enqueue-time',
  patch: { 'sqs.dead-lettering-keeps-enqueue-time': false },
});

export const retentionIgnored = misconception({
  id: 'unprocessed-message-never-expires',
  belief: 'A message that was never processed stays in its queue until somebody deletes it.',
  refutation: 'When its retention period ends it is gone, four days after it was sent by default.',
  rule: 'sqs.retention',
  patch: { 'sqs.retention': false },
});

export const filteredStays = misconception({
  id: 'filtered-message-stays',
  belief: 'A message that matches no filter of the event source mapping stays in the queue.',
  refutation: 'Lambda deletes it from the queue. A filter drops; it does not leave things for others.',
  rule: 'mapping.filter-deletes-misses',
  patch: { 'mapping.filter-deletes-misses': 'stays' },
});

export const filteredDeadLettered = misconception({
  id: 'filtered-message-goes-to-dlq',
  belief: 'A message that matches no filter of the event source mapping goes to the dead-letter queue.',
  refutation: 'Nothing failed, so nothing is dead-lettered: Lambda deletes a message that matches no filter.',
  rule: 'mapping.filter-deletes-misses',
  patch: { 'mapping.filter-deletes-misses': 'dead-lettered' },
});

export const filteredPassed = misconception({
  id: 'filter-is-left-to-the-code',
  belief: 'A filter of a mapping only marks messages; the function still gets every one.',
  refutation: 'What matches no filter never reaches the function: Lambda deletes it from the queue.',
  rule: 'mapping.filter-deletes-misses',
  patch: { 'mapping.filter-deletes-misses': 'passed' },
});

export const subscriptionGetsAll = misconception({
  id: 'filter-policy-only-marks',
  belief: 'A subscription with a filter policy still gets every message of its topic.',
  refutation: 'SNS delivers only what matches the filter policy; the rest never reaches the subscriber.',
  rule: 'sns.filter-policy',
  patch: { 'sns.filter-policy': false },
});

export const ruleGetsAll = misconception({
  id: 'rule-gets-every-event',
  belief: 'A rule passes on every event of its bus.',
  refutation: 'A rule passes on the events that match its pattern; an event that matches no rule goes nowhere.',
  rule: 'eventbridge.pattern',
  patch: { 'eventbridge.pattern': false },
});

export const notificationGetsAll = misconception({
  id: 'notification-ignores-key',
  belief: 'Prefix and suffix only sort the events; the function still gets one for every object.',
  refutation: 'An object whose key does not match both makes no event for that notification.',
  rule: 's3.key-filter',
  patch: { 's3.key-filter': false },
});

export const refusedIsRetried = misconception({
  id: 'missing-permission-is-retried',
  belief: 'A service that may not invoke the function keeps trying until somebody grants the permission.',
  refutation:
    'A missing permission is a client error: it is not retried, only handed to the dead-letter queue of the source, if it has one.',
  rule: 'push.client-errors-are-not-retried',
  patch: { 'push.client-errors-are-not-retried': false },
});
