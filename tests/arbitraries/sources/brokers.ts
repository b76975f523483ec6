import fc from 'fast-check';
import type { Json } from '../../../engine/scenario';
import {
  type AnyPart,
  arnOf,
  bodies,
  calls,
  filterCriteria,
  named,
  only,
  part,
  ref,
  resource,
  settings,
} from '../part';

const secret: Json = [{ Type: 'BASIC_AUTH', URI: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:s' }];
const batching = {
  BatchSize: fc.integer({ min: 1, max: 4 }),
  MaximumBatchingWindowInSeconds: fc.constantFrom(0, 1, 5),
};
const controls = settings({
  MaximumRetryAttempts: fc.constantFrom(0, 1, 3),
  MaximumRecordAgeInSeconds: fc.constantFrom(60, 120),
  BisectBatchOnFunctionError: fc.boolean(),
  FunctionResponseTypes: fc.constant(['ReportBatchItemFailures']),
});
const positions = fc.constantFrom('TRIM_HORIZON', 'LATEST');

/** A topic of MSK with two partitions; the error controls need provisioned pollers. */
export const kafka: AnyPart = part(
  fc.record({
    pick: fc.nat(),
    batching: settings({ ...batching, FilterCriteria: filterCriteria('value') }),
    controls: fc.option(controls),
    onFailure: fc.boolean(),
    StartingPosition: positions,
    selfManaged: fc.boolean(),
    produced: calls(
      fc.record({
        value: bodies,
        partition: fc.constantFrom(0, 1),
        topic: fc.constantFrom('orders', 'orders', 'other'),
      }),
    ),
  }),
  ({ pick, batching, controls, onFailure, StartingPosition, selfManaged, produced }, place) => {
    const [id, failures] = [`${place.prefix}Cluster`, `${place.prefix}KafkaFailures`];
    const toFailures = { DestinationConfig: { OnFailure: { Type: 'SQS', Destination: arnOf(failures) } } };
    const Properties: Readonly<Record<string, Json>> = {
      ...batching,
      ...(controls === null ? {} : { ...controls, ProvisionedPollerConfig: { MinimumPollers: 1 } }),
      ...only(onFailure, toFailures),
      Topics: ['orders'],
      StartingPosition,
    };
    const fn = place.functionAt(pick);
    const outside = { KafkaBootstrapServers: [`${place.prefix}b:9092`], SourceAccessConfigurations: secret };
    return {
      resources: {
        [failures]: resource({ Type: 'AWS::SQS::Queue' }),
        ...(selfManaged
          ? {}
          : { [id]: resource({ Type: 'AWS::MSK::Cluster', Properties: { ClusterName: id, KafkaVersion: '3.6.0' } }) }),
      },
      events: {
        [fn]: {
          [id]: selfManaged
            ? { Type: 'SelfManagedKafka', Properties: { ...Properties, ...outside } }
            : { Type: 'MSK', Properties: { ...Properties, Stream: ref(id) } },
        },
      },
      stimuli: named(place, produced).map((call) => ({
        ...call,
        action: 'ProduceRecord' as const,
        target: selfManaged ? `${fn}${id}` : id,
      })),
    };
  },
);

/** A queue of ActiveMQ or RabbitMQ. */
export const mq: AnyPart = part(
  fc.record({
    pick: fc.nat(),
    engine: fc.constantFrom('ACTIVEMQ', 'RABBITMQ'),
    batching: settings({ ...batching, FilterCriteria: filterCriteria('data') }),
    sent: calls(
      fc.record({ body: bodies, expiresAfter: fc.constantFrom(20_000, 300_000) }, { requiredKeys: ['body'] }),
    ),
  }),
  ({ pick, engine, batching, sent }, place) => {
    const id = `${place.prefix}Broker`;
    return {
      resources: {
        [id]: resource({
          Type: 'AWS::AmazonMQ::Broker',
          Properties: { BrokerName: id, EngineType: engine, PubliclyAccessible: true },
        }),
      },
      events: {
        [place.functionAt(pick)]: {
          [id]: {
            Type: 'MQ',
            Properties: { ...batching, Broker: arnOf(id), Queues: ['work'], SourceAccessConfigurations: secret },
          },
        },
      },
      stimuli: named(place, sent).map(({ at, items }) => ({
        at,
        items: items.map((item) => ({ ...item, queue: 'work' })),
        action: 'SendToBroker' as const,
        target: id,
      })),
    };
  },
);

/** The change stream of a DocumentDB cluster. */
export const documentdb: AnyPart = part(
  fc.record({
    pick: fc.nat(),
    batching: settings(batching),
    collection: fc.option(fc.constant('carts')),
    StartingPosition: positions,
    inserted: calls(
      fc.record(
        {
          collection: fc.constantFrom('carts', 'users'),
          document: fc.constantFrom<Json>({ total: 1 }, {}),
          documentBytes: fc.constantFrom(100, 7_000_000),
        },
        { requiredKeys: ['collection', 'document'] },
      ),
    ),
  }),
  ({ pick, batching, collection, StartingPosition, inserted }, place) => {
    const id = `${place.prefix}Store`;
    const Properties = {
      ...batching,
      Cluster: { 'Fn::Sub': `arn:aws:rds:us-east-1:123456789012:cluster:\${${id}}` },
      DatabaseName: 'shop',
      ...only(collection !== null, { CollectionName: collection }),
      StartingPosition,
      SourceAccessConfigurations: secret,
    };
    return {
      resources: { [id]: resource({ Type: 'AWS::DocDB::DBCluster', Properties: { DBClusterIdentifier: id } }) },
      events: { [place.functionAt(pick)]: { [id]: { Type: 'DocumentDB', Properties } } },
      stimuli: named(place, inserted).map(({ at, items }) => ({
        at,
        items: items.map((item) => ({ ...item, database: 'shop' })),
        action: 'InsertDocument' as const,
        target: id,
      })),
    };
  },
);
