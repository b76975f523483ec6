import { misconception } from './misconception';

export const everyWriteIsARecord = misconception({
  id: 'every-write-makes-a-record',
  belief: 'Each write to a DynamoDB table makes a stream record.',
  refutation: 'Only a write that changes the item does. Written again as it was, an item makes no record and no run.',
  rule: 'dynamodb.unchanged-item-makes-no-record',
  patch: { 'dynamodb.unchanged-item-makes-no-record': false },
});

export const startsSomewhere = misconception({
  id: 'starting-position-has-a-default',
  belief: 'A stream mapping without a starting position begins at the newest record.',
  refutation: 'Kinesis and DynamoDB mappings are refused without a StartingPosition; nothing is assumed.',
  rule: 'deployment.starting-position',
  patch: { 'deployment.starting-position': false },
});
