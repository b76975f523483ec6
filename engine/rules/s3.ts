import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-24', url: pages.withS3, owner: 's3', topic: 'event-sources' } as const;

export const keyFilter = rule({
  ...of,
  id: 's3.key-filter',
  statement: 'An object whose key does not match prefix and suffix of a notification makes no event.',
  facts: ['F-077'],
  url: pages.s3Filtering,
  value: true,
  off: false,
});

export const oneEventPerObject = rule({
  ...of,
  id: 's3.one-event-per-object',
  statement: 'Each object makes an event of its own, which the bucket notification sends to its target.',
  facts: ['F-074', 'F-079'],
  value: true,
  off: false,
});

export const keepsObjects = rule({
  ...of,
  id: 's3.keeps-objects',
  statement: 'An object stays in its bucket, whatever becomes of its event.',
  facts: ['F-074', 'F-078'],
  value: true,
  off: false,
});

export const deleteAnswers = rule({
  ...of,
  id: 's3.delete-answers',
  statement: 'DeleteObject answers 204, and an object that was there makes an ObjectRemoved event.',
  facts: ['F-074', 'F-079'],
  url: pages.s3Events,
  value: 204,
  off: 200,
});

export const bucketDropsUndelivered = rule({
  ...of,
  id: 's3.undelivered-event-is-lost',
  statement: 'S3 has no dead-letter queue: an event that it may not deliver any more is lost.',
  facts: ['F-078'],
  topic: 'dead-letter-queues',
  value: true,
  off: false,
});
