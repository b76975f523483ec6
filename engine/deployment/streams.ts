import { hours } from '../../base/time';
import { asFlag, asList, asNumber, asObject, asText, type JsonObject } from '../json';
import type { StreamSettings, StreamWorld, TableSettings } from '../stream-world';
import { eachOf, type Plan } from './build';
import { identityOf } from './identity';

/** The sources of a template in which a mapping keeps a position. */
export const buildStreamSources = (plan: Plan): Omit<StreamWorld, 'streamMappings'> => ({
  streams: eachOf(plan, 'AWS::Kinesis::Stream', (properties, id) => toStream(plan, properties, id)),
  tables: {
    ...eachOf(plan, 'AWS::DynamoDB::Table', (properties, id) => toTable('AWS::DynamoDB::Table', properties, id)),
    ...eachOf(plan, 'AWS::DynamoDB::GlobalTable', (properties, id) =>
      toTable('AWS::DynamoDB::GlobalTable', properties, id),
    ),
    ...eachOf(plan, 'AWS::Serverless::SimpleTable', (properties, id) =>
      toTable('AWS::Serverless::SimpleTable', properties, id),
    ),
  },
  kafkaClusters: {
    ...eachOf(plan, 'AWS::MSK::Cluster', ({ ClientAuthentication, ClusterName }, id) => ({
      arn: arnOf('AWS::MSK::Cluster', { ClusterName: ClusterName ?? id }, id),
      iam: asFlag(asObject(asObject(asObject(ClientAuthentication).Sasl).Iam).Enabled) ?? false,
    })),
    ...eachOf(plan, 'AWS::MSK::ServerlessCluster', (properties, id) => ({
      arn: arnOf('AWS::MSK::ServerlessCluster', properties, id),
      iam: true,
    })),
  },
  brokers: eachOf(plan, 'AWS::AmazonMQ::Broker', (properties, id) => ({
    arn: arnOf('AWS::AmazonMQ::Broker', properties, id),
    engine: asText(properties.EngineType)?.toUpperCase() === 'RABBITMQ' ? 'RabbitMQ' : 'ActiveMQ',
    public: asFlag(properties.PubliclyAccessible) ?? false,
  })),
  documentClusters: eachOf(plan, 'AWS::DocDB::DBCluster', (properties, id) => ({
    arn: arnOf('AWS::DocDB::DBCluster', properties, id),
  })),
});

const arnOf = (type: string, properties: JsonObject, id: string): string =>
  identityOf(id, type, properties, () => 1).attributes.Arn ?? '';

/** A stream that is made on demand is taken to have one shard. */
function toStream(plan: Plan, properties: JsonObject, id: string): StreamSettings {
  const kept = asNumber(properties.RetentionPeriodHours);
  return {
    arn: arnOf('AWS::Kinesis::Stream', properties, id),
    shards: Math.max(1, asNumber(properties.ShardCount) ?? 1),
    retention: kept === undefined ? plan.read('deployment.stream-retention') : hours(kept),
  };
}

function toTable(type: string, properties: JsonObject, id: string): TableSettings {
  const { attributes } = identityOf(id, type, properties, () => 1);
  const view = asText(asObject(properties.StreamSpecification).StreamViewType);
  const kinesisStreamArn = asText(asObject(properties.KinesisStreamSpecification).StreamArn);
  const keys = asList(properties.KeySchema).flatMap((key) => asText(asObject(key).AttributeName) ?? []);
  return {
    arn: attributes.Arn ?? '',
    streamArn: attributes.StreamArn ?? '',
    ...(view === undefined ? {} : { view }),
    ...(kinesisStreamArn === undefined ? {} : { kinesisStreamArn }),
    keys: keys.length > 0 ? keys : [asText(asObject(properties.PrimaryKey).Name) ?? 'id'],
  };
}
