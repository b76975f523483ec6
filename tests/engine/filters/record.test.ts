import { describe, expect, test } from 'vitest';
import { type FilteredSource, filterFault, passesFilters } from '../../../engine/filters/record';
import { aws, switchOff } from '../../../engine/rules';
import type { Json } from '../../../engine/scenario';
import { reading } from '../deployment/fixture';

type Row = readonly [string, FilteredSource, readonly Json[], { readonly [key: string]: Json }, boolean];
const a = { a: ['x'] };
const image = (value: Json) => ({ eventName: 'INSERT', dynamodb: { NewImage: { k: value } } });

describe('whether a record passes the filters of a mapping', () => {
  test.each<Row>([
    ['no filter', 'sqs', [], { body: 'anything' }, true],
    ['F-241: JSON with JSON', 'sqs', [{ body: a }], { body: '{"a":"x"}' }, true],
    ['F-241: JSON with other JSON', 'sqs', [{ body: a }], { body: '{"a":"y"}' }, false],
    ['F-241: JSON with text', 'sqs', [{ body: { a: [{ exists: false }] } }], { body: 'plain' }, false],
    ['F-241: text with text', 'sqs', [{ body: ['plain'] }], { body: 'plain' }, true],
    ['F-241: text with JSON', 'sqs', [{ body: [{ 'anything-but': 'x' }] }], { body: '{"a":"x"}' }, false],
    ['F-236: filters are ORed', 'sqs', [{ body: a }, { body: { a: ['y'] } }], { body: '{"a":"y"}' }, true],
    ['F-241: metadata alone', 'sqs', [{ eventSource: ['aws:sqs'] }], { eventSource: 'aws:sqs', body: 'text' }, true],
    ['F-245: the text of a Kinesis record is read', 'kinesis', [{ data: a }], { data: '{"a":"x"}' }, true],
    ['F-243: a record that is no JSON is dropped', 'kinesis', [{ data: a }], { data: 'x' }, false],
    ['F-238: metadata lies on top', 'kinesis', [{ partitionKey: ['p'] }], { partitionKey: 'p', data: 'x' }, true],
    [
      'F-246: a DynamoDB pattern names the type',
      'dynamodb',
      [{ dynamodb: { NewImage: { k: { S: ['v'] } } } }],
      image({ S: 'v' }),
      true,
    ],
    [
      'F-246: and without it nothing matches',
      'dynamodb',
      [{ dynamodb: { NewImage: { k: ['v'] } } }],
      image({ S: 'v' }),
      false,
    ],
    [
      'F-247: an attribute is an object, so it does not exist',
      'dynamodb',
      [{ dynamodb: { NewImage: { k: [{ exists: false }] } } }],
      image({ S: 'v' }),
      true,
    ],
    [
      'F-248: a number is text',
      'dynamodb',
      [{ dynamodb: { NewImage: { k: { N: [{ numeric: ['>', 100] }] } } } }],
      image({ N: '101' }),
      false,
    ],
    ['F-250: the kind of change', 'dynamodb', [{ eventName: ['MODIFY'] }], image({ S: 'v' }), false],
    ['F-244: Kafka: text under a JSON pattern passes', 'kafka', [{ value: a }], { value: 'plain' }, true],
    [
      'F-244: Kafka: unless its metadata does not match',
      'kafka',
      [{ value: a, topic: ['t'] }],
      { value: 'plain', topic: 'u' },
      false,
    ],
    ['F-244: Kafka: JSON with JSON', 'kafka', [{ value: a }], { value: '{"a":"y"}' }, false],
    ['F-238: Kafka: the key too', 'kafka', [{ key: ['k'] }], { key: 'l', value: '{}' }, false],
    ['F-244: MQ: JSON under a text pattern passes', 'mq', [{ data: ['x'] }], { data: '{"a":"x"}' }, true],
    ['F-244: MQ: text with text', 'mq', [{ data: ['x'] }], { data: 'y' }, false],
  ])('%s', (_, source, filters, record, expected) =>
    expect(passesFilters(reading(aws), source, filters, record)).toBe(expected),
  );
});

test('without filter.formats-must-agree text passes a JSON pattern', () => {
  const read = reading(switchOff(aws, 'filter.formats-must-agree'));
  expect(passesFilters(read, 'sqs', [{ body: a }], { body: 'plain' })).toBe(true);
});

describe('which filters are refused', () => {
  test.each<[string, FilteredSource, string, boolean]>([
    ['F-140: broken JSON', 'sqs', '{', true],
    ['F-140: a field without a list', 'sqs', '{"eventSource":"aws:sqs"}', true],
    ['F-140: an empty list', 'dynamodb', '{"eventSource":[]}', true],
    ['F-241: text for the body of a message', 'sqs', '{"body":["x"]}', false],
    ['F-243: text for the data of a stream', 'kinesis', '{"data":["x"]}', true],
    ['F-243: text for a change of a table', 'dynamodb', '{"dynamodb":["x"]}', true],
    ['F-244: text for a value of Kafka', 'kafka', '{"value":["x"]}', false],
  ])('%s', (_, source, text, refused) => expect(filterFault(source, text) !== undefined).toBe(refused));
});
