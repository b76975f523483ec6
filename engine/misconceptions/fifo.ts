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
