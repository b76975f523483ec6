import fc from 'fast-check';
import type { Json, TemplateResource } from '../../../engine/scenario';
import {
  type AnyPart,
  arnOf,
  bodies,
  calls,
  filterCriteria,
  moments,
  named,
  only,
  type Place,
  part,
  settings,
} from '../part';

const mapping = (filterKey: string) =>
  settings({
    BatchSize: fc.integer({ min: 1, max: 5 }),
    MaximumBatchingWindowInSeconds: fc.constantFrom(0, 2),
    BisectBatchOnFunctionError: fc.boolean(),
    MaximumRetryAttempts: fc.constantFrom(0, 1, 3),
    MaximumRecordAgeInSeconds: fc.constantFrom(60, 120),
    ParallelizationFactor: fc.constantFrom(1, 2),
    TumblingWindowInSeconds: fc.constantFrom(0, 10, 60),
    FunctionResponseTypes: fc.constant(['ReportBatchItemFailures']),
    FilterCriteria: filterCriteria(filterKey),
  }).map((drawn) =>
    // A window runs one batch at a time.
    Number(drawn.TumblingWindowInSeconds ?? 0) > 0 ? { ...drawn, ParallelizationFactor: 1 } : drawn,
  );

const positions = fc.constantFrom('TRIM_HORIZON', 'LATEST');
/** Kinesis can also be read from a moment on: here one before the deployment, among the records that are there by then. */
const anyPosition = fc.constantFrom('TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP');
const timestamp = 1_767_225_600 - 50;
/** Some records are there before the mappings are. */
const early = fc.oneof({ weight: 4, arbitrary: moments }, { weight: 1, arbitrary: fc.constantFrom(-100_000, -1000) });

interface Consumer {
  readonly pick: number;
  readonly mapping: Readonly<Record<string, Json>>;
  readonly StartingPosition: string;
  readonly onFailure: boolean;
}

const consumers = (filterKey: string, from: fc.Arbitrary<string>): fc.Arbitrary<Consumer[]> =>
  fc.uniqueArray(
    fc.record({ pick: fc.nat(2), mapping: mapping(filterKey), StartingPosition: from, onFailure: fc.boolean() }),
    { minLength: 1, maxLength: 2, selector: ({ pick }) => pick },
  );

/** The SAM events of the consumers, and the queue for what they give up. */
function listening(type: string, id: string, stream: Json, list: readonly Consumer[], place: Place) {
  const failures = `${id}Failures`;
  const toFailures: Readonly<Record<string, Json>> = {
    DestinationConfig: { OnFailure: { Type: 'SQS', Destination: arnOf(failures) } },
  };
  const events = Object.fromEntries(
    list.map(({ pick, mapping, StartingPosition, onFailure }) => [
      place.functionAt(pick),
      {
        [id]: {
          Type: type,
          Properties: {
            ...mapping,
            Stream: stream,
            StartingPosition,
            ...only(StartingPosition === 'AT_TIMESTAMP', { StartingPositionTimestamp: timestamp }),
            ...only(onFailure, toFailures),
          },
        },
      },
    ]),
  );
  const resources: Record<string, TemplateResource> = { [failures]: { Type: 'AWS::SQS::Queue' } };
  return { events, resources };
}

/** A Kinesis stream with one or two shards and one or two functions. */
export const kinesis: AnyPart = part(
  fc.record({
    ShardCount: fc.constantFrom(1, 2),
    consumers: consumers('data', anyPosition),
    put: calls(fc.record({ data: bodies, partitionKey: fc.constantFrom('k', 'l', 'm') }), early),
  }),
  ({ ShardCount, consumers, put }, place) => {
    const id = `${place.prefix}Stream`;
    const { events, resources } = listening('Kinesis', id, arnOf(id), consumers, place);
    return {
      resources: { ...resources, [id]: { Type: 'AWS::Kinesis::Stream', Properties: { ShardCount } } },
      events,
      stimuli: named(place, put).map((call) => ({ ...call, action: 'PutRecord' as const, target: id })),
    };
  },
);

/** A table with a stream. */
export const dynamodb: AnyPart = part(
  fc.record({
    consumers: consumers('eventName', positions).map((list) =>
      list.map((one) =>
        one.mapping.FilterCriteria === undefined
          ? one
          : {
              ...one,
              mapping: { ...one.mapping, FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] } },
            },
      ),
    ),
    put: calls(fc.record({ key: fc.constantFrom('1', '2'), v: fc.constantFrom('x', 'y') }), early),
    removed: fc.array(calls(fc.record({ key: fc.constantFrom('1', '2') })), { maxLength: 1 }),
  }),
  ({ consumers, put, removed }, place) => {
    const id = `${place.prefix}Table`;
    const stream = { 'Fn::GetAtt': [id, 'StreamArn'] };
    const { events, resources } = listening('DynamoDB', id, stream, consumers, place);
    return {
      resources: {
        ...resources,
        [id]: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            BillingMode: 'PAY_PER_REQUEST',
            AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
            KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
            StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
          },
        },
      },
      events,
      stimuli: [
        ...named(place, put).map(({ at, items }) => ({
          at,
          items: items.map(({ id, key, v }) => ({ id, item: { id: { S: key }, v: { S: v } } })),
          action: 'PutItem' as const,
          target: id,
        })),
        ...named({ ...place, prefix: `${place.prefix}-gone` }, removed.flat()).map(({ at, items }) => ({
          at,
          items: items.map(({ id, key }) => ({ id, key: { id: { S: key } } })),
          action: 'DeleteItem' as const,
          target: id,
        })),
      ],
    };
  },
);
