import { seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', owner: 'dynamodb', topic: 'streams' } as const;

export const noChangeNoRecord = rule({
  ...of,
  id: 'dynamodb.unchanged-item-makes-no-record',
  statement: 'A write that leaves an item as it was makes no stream record, so no run.',
  facts: ['F-216'],
  url: pages.dynamoDbStreams,
  value: true,
  off: false,
});

export const streamIsEnabled = rule({
  ...of,
  id: 'dynamodb.stream-must-be-enabled',
  statement: 'A table makes stream records only with a StreamSpecification.',
  facts: ['F-139', 'F-215'],
  url: pages.dynamoDbStreams,
  value: true,
  off: false,
});

export const viewType = rule({
  ...of,
  id: 'dynamodb.view-type-picks-images',
  statement: 'StreamViewType decides which images of the item a record holds; filters see no more than that.',
  facts: ['F-215', 'F-246', 'F-247', 'F-248', 'F-249', 'F-250'],
  url: pages.dynamoDbStreams,
  value: true,
  off: false,
});

export const dynamoDbRetention = rule({
  ...of,
  id: 'dynamodb.stream-retention',
  statement: 'The stream of a table always keeps its records for 24 hours.',
  facts: ['F-191'],
  url: pages.dynamoDbStreams,
  value: seconds(86_400),
  off: seconds(31_536_000),
});

export const itemNeedsKey = rule({
  ...of,
  id: 'dynamodb.item-needs-its-key',
  statement: 'DynamoDB refuses an item without its key attributes; the stream gets nothing.',
  facts: ['F-214', 'F-215'],
  url: pages.dynamoDbStreams,
  value: true,
  off: false,
});

export const feedsKinesis = rule({
  ...of,
  id: 'dynamodb.feeds-kinesis-stream',
  statement: 'A table with a KinesisStreamSpecification puts each change into that Kinesis stream as well.',
  facts: ['F-106', 'F-213'],
  url: pages.dynamoDbToKinesis,
  value: true,
  off: false,
});
