import { misconception } from './misconception';

export const groupGoesOn = misconception({
  id: 'failed-fifo-message-holds-nothing-back',
  belief: 'When a message of a FIFO queue fails, the next messages of its group are delivered in the meantime.',
  refutation:
    'Order would be lost. The whole group waits until the message succeeds, is moved to the dead-letter queue or expires.',
  rule: 'fifo.in-flight-holds-back',
  patch: { 'fifo.in-flight-holds-back': 'nothing' },
});

export const queueHeldBack = misconception({
  id: 'failed-fifo-message-holds-back-queue',
  belief: 'When a message of a FIFO queue fails, the whole queue waits for it.',
  refutation: 'Only its message group waits. Messages of other groups go on being delivered.',
  rule: 'fifo.in-flight-holds-back',
  patch: { 'fifo.in-flight-holds-back': 'queue' },
});

export const neverDeduplicates = misconception({
  id: 'fifo-never-deduplicates',
  belief: 'A FIFO queue keeps the order, but a message that is sent twice is delivered twice.',
  refutation: 'For five minutes a FIFO queue accepts a repeated deduplication id without making a message of it.',
  rule: 'fifo.deduplication-interval',
  patch: { 'fifo.deduplication-interval': 0 },
});

export const deduplicatesForEver = misconception({
  id: 'deduplication-has-no-end',
  belief: 'A FIFO queue never delivers the same message twice, however late it is sent again.',
  refutation: 'The deduplication interval is five minutes. Sent later, the same id is a new message.',
  rule: 'fifo.deduplication-interval',
  patch: { 'fifo.deduplication-interval': Number.MAX_SAFE_INTEGER },
});

export const groupIsOptional = misconception({
  id: 'fifo-group-is-optional',
  belief: 'A message without a group may be sent to a FIFO queue; it is then in a group of its own.',
  refutation: 'A FIFO queue refuses a message without MessageGroupId: without a group there is no order to keep.',
  rule: 'fifo.group-id-required',
  patch: { 'fifo.group-id-required': false },
});
