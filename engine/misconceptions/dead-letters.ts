import { minutes } from '../../base/time';
import { misconception } from './misconception';

export const functionQueueCatches = misconception({
  id: 'function-dlq-catches-sqs',
  belief: "The function's dead-letter queue catches failed messages of an SQS queue.",
  refutation:
    "The function's dead-letter queue serves asynchronous events. Messages go by the redrive policy of their own queue.",
  rule: 'sqs.function-dead-letter-queue-plays-no-part',
  patch: { 'sqs.function-dead-letter-queue-plays-no-part': false },
});

export const excludeEachOther = misconception({
  id: 'dlq-and-destination-exclude-each-other',
  belief: 'With an on-failure destination set, the dead-letter queue of the function gets nothing.',
  refutation: 'They are independent: the dead-letter queue gets the event, the destination a record about it.',
  rule: 'async.dead-letter-queue-and-destination',
  patch: { 'async.dead-letter-queue-and-destination': false },
});

export const retriedByItself = misconception({
  id: 'dlq-is-retried-by-itself',
  belief: 'After a while the messages of a dead-letter queue are tried again by themselves.',
  refutation:
    'They wait until somebody moves them back, reads them there, or their retention ends. Lambda and SQS do neither on their own.',
  rule: 'sqs.dead-letters-wait',
  patch: { 'sqs.dead-letters-wait': { redrivesAfter: minutes(5) } },
});
