import { hours } from '../../base/time';
import { asList, asNumber, asObject, asText, type JsonObject } from '../json';
import type { StreamSettings, TableSettings, World } from '../world';
import { eachOf, type Plan } from './build';
import { identityOf } from './identity';

/** Kinesis streams. One that is made on demand is taken to have one shard. */
export const buildStreams = (plan: Plan): World['streams'] =>
  eachOf(plan, 'AWS::Kinesis::Stream', (properties, id): StreamSettings => {
    const kept = asNumber(properties.RetentionPeriodHours);
    return {
      arn: identityOf(id, 'AWS::Kinesis::Stream', properties, () => 1).attributes.Arn ?? '',
      shards: Math.max(1, asNumber(properties.ShardCount) ?? 1),
      retention: kept === undefined ? plan.read('deployment.stream-retention') : hours(kept),
    };
  });

/** DynamoDB tables, however they are written. */
export const buildTables = (plan: Plan): World['tables'] =>
  Object.fromEntries(
    ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable', 'AWS::Serverless::SimpleTable'].flatMap((type) =>
      Object.entries(eachOf(plan, type, (properties, id) => toTable(type, properties, id))),
    ),
  );

function toTable(type: string, properties: JsonObject, id: string): TableSettings {
  const { attributes } = identityOf(id, type, properties, () => 1);
  const view = asText(asObject(properties.StreamSpecification).StreamViewType);
  const keys = asList(properties.KeySchema).flatMap((key) => asText(asObject(key).AttributeName) ?? []);
  return {
    arn: attributes.Arn ?? '',
    streamArn: attributes.StreamArn ?? '',
    ...(view === undefined ? {} : { view }),
    keys: keys.length > 0 ? keys : [asText(asObject(properties.PrimaryKey).Name) ?? 'id'],
  };
}
