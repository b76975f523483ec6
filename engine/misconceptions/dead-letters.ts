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
