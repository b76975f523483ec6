import { misconception } from './misconception';

export const queuePushes = misconception({
  id: 'sqs-pushes',
  belief: 'SQS pushes: it hands each message to the function as an event, as a topic does, and is done with it.',
  refutation:
    'A queue pushes nothing. Lambda polls it, invokes synchronously with a batch, and deletes messages once that went well.',
  rule: 'mapping.polls',
  patch: { 'mapping.polls': 'is pushed to' },
});

export const onlyFailedReturns = misconception({
  id: 'only-failed-message-returns',
  belief: 'When a batch fails, only the message that caused the error comes back.',
  refutation:
    'An error fails the whole batch. Only ReportBatchItemFailures lets the function say which messages failed.',
  rule: 'mapping.error-fails-whole-batch',
  patch: { 'mapping.error-fails-whole-batch': false },
});

export const countsRetries = misconception({
  id: 'max-receive-count-counts-retries',
  belief: 'maxReceiveCount counts retries, so the first receive does not count.',
  refutation:
    'It counts receives: with maxReceiveCount 2 the function runs twice, and the next receive moves the message.',
  rule: 'sqs.max-receive-count',
  patch: { 'sqs.max-receive-count': { receivesOnTop: 1 } },
});

export const visibleAtOnce = misconception({
  id: 'failed-message-visible-at-once',
  belief: 'A message that failed is visible again at once.',
  refutation: 'It stays hidden until its visibility timeout, counted from the receive, has run out.',
  rule: 'sqs.failed-message-waits',
  patch: { 'sqs.failed-message-waits': false },
});

export const receivedDeleted = misconception({
  id: 'received-message-deleted',
  belief: 'A message is deleted when the poller receives it.',
  refutation: 'Receiving only hides a message. Lambda deletes it after the function returned without an error.',
  rule: 'sqs.received-message-stays',
  patch: { 'sqs.received-message-stays': false },
});

export const emptyFailuresFail = misconception({
  id: 'empty-failures-fail-batch',
  belief: 'An empty list of batchItemFailures fails the batch.',
  refutation: 'An empty list, null or an empty response means that every message succeeded.',
  rule: 'mapping.empty-report-is-success',
  patch: { 'mapping.empty-report-is-success': false },
});

export const asyncSettingsForPolled = misconception({
  id: 'event-invoke-config-applies-to-polled-sources',
  belief: 'MaximumRetryAttempts and the destinations of EventInvokeConfig apply to messages from a queue.',
  refutation: 'Pollers invoke synchronously. A message is retried until its queue moves it or its retention ends.',
  rule: 'mapping.async-settings-play-no-part',
  patch: { 'mapping.async-settings-play-no-part': false },
});

export const retryLimitForQueues = misconception({
  id: 'maximum-retry-attempts-works-for-sqs',
  belief: 'MaximumRetryAttempts of an event source mapping limits how often a message of a queue is tried.',
  refutation:
    'Mappings of queues have no such setting, and one that names it is refused. What limits the tries is maxReceiveCount of the queue.',
  rule: 'deployment.parameters-of-streams-only',
  patch: { 'deployment.parameters-of-streams-only': false },
});
