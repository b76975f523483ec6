import { seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', owner: 'sns', topic: 'event-sources' } as const;
const ofDelivery = { read: '2026-11-24', url: pages.snsDeadLetter, owner: 'sns', topic: 'dead-letter-queues' } as const;

export const publishedSize = rule({
  ...of,
  id: 'sns.message-size',
  statement: 'A topic refuses a message above 256 KB.',
  facts: ['F-053'],
  url: pages.publish,
  topic: 'timeouts-and-limits',
  value: 262_144,
  off: Number.MAX_SAFE_INTEGER,
});

export const retryPolicy = rule({
  ...of,
  id: 'sns.retry-policy',
  statement:
    'SNS tries Lambda and SQS again after an error on their side: 3 times at once, twice a second apart, 10 times backing off to 20 s, then 100,000 times every 20 s, over 23 days.',
  facts: ['F-081'],
  url: pages.snsRetries,
  topic: 'retries',
  value: {
    atOnce: 3,
    before: { times: 2, apart: seconds(1) },
    backingOff: { times: 10, first: seconds(1), most: seconds(20) },
    after: { times: 100_000, apart: seconds(20) },
  },
  off: {
    atOnce: 0,
    before: { times: 0, apart: seconds(1) },
    backingOff: { times: 0, first: seconds(1), most: seconds(20) },
    after: { times: 0, apart: seconds(20) },
  },
});

export const topicDeduplicates = rule({
  ...of,
  id: 'sns.fifo-topic-deduplicates',
  statement:
    'A FIFO topic drops a message that repeats a deduplication id within 5 minutes, and passes group and deduplication id on to its queues.',
  facts: ['F-184'],
  url: pages.snsFifo,
  topic: 'duplicates',
  value: true,
  off: false,
});

export const subscriptionDeadLetterQueue = rule({
  ...ofDelivery,
  id: 'sns.subscription-dead-letter-queue',
  statement:
    'What SNS cannot deliver goes to the dead-letter queue of the subscription, not of the topic or the function; without one it is lost.',
  facts: ['F-082', 'F-083', 'F-084'],
  value: true,
  off: false,
});

export const snsFilterPolicy = rule({
  ...ofDelivery,
  id: 'sns.filter-policy',
  statement: 'A subscription with a filter policy gets only the messages that match it.',
  facts: ['F-086'],
  url: pages.snsFiltering,
  topic: 'event-sources',
  value: true,
  off: false,
});

export const policyNeedsAttributes = rule({
  ...of,
  id: 'sns.policy-needs-attributes',
  statement:
    'A message without any attribute passes no filter policy that looks at attributes, not even one that asks for an absent key.',
  facts: ['F-086'],
  url: pages.snsKeyMatching,
  topic: 'filtering',
  value: true,
  off: false,
});

export const snsFansOut = rule({
  ...ofDelivery,
  id: 'sns.delivers-to-each-subscription',
  statement: 'A topic delivers a copy of each message to every subscription, one message per event.',
  facts: ['F-080', 'F-105'],
  url: pages.withSns,
  topic: 'event-sources',
  value: true,
  off: false,
});
