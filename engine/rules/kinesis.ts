import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', owner: 'kinesis', topic: 'streams' } as const;

export const partitionKey = rule({
  ...of,
  id: 'kinesis.partition-key-picks-shard',
  statement: 'The MD5 of its partition key decides on the shard of a record, so a key stays in one shard.',
  facts: ['F-189', 'F-218'],
  url: pages.kinesisConcepts,
  value: true,
  off: false,
});

export const explicitHashKey = rule({
  ...of,
  id: 'kinesis.explicit-hash-key',
  statement: 'An explicit hash key decides on the shard in place of the partition key.',
  facts: ['F-218'],
  url: pages.kinesisConcepts,
  value: true,
  off: false,
});

export const decodedData = rule({
  ...of,
  id: 'kinesis.filter-sees-decoded-data',
  statement: 'Filters see the data of a Kinesis record decoded from base64, as JSON under "data".',
  facts: ['F-238', 'F-245'],
  url: pages.kinesisFiltering,
  owner: 'event-source-mapping',
  topic: 'filtering',
  value: true,
  off: false,
});
