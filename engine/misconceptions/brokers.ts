import { misconception } from './misconception';

export const brokerHasNoEnd = misconception({
  id: 'activemq-redelivers-without-end',
  belief: 'An ActiveMQ broker delivers a failing message again and again until somebody removes it.',
  refutation:
    'Its default policy allows five redeliveries; then the broker puts the message into its own dead-letter queue.',
  rule: 'mq.redeliveries',
  patch: { 'mq.redeliveries': -1 },
});

export const deliveredNeverExpires = misconception({
  id: 'delivered-message-never-expires',
  belief: 'A message of a broker that was delivered once no longer expires.',
  refutation: 'It goes back to the broker after each failed run, and its expiry counts from the moment it was sent.',
  rule: 'mq.expiry',
  patch: { 'mq.expiry': false },
});
