import { asList, asObject, asText, given, type JsonObject } from '../json';
import type { Json } from '../scenario';

/** What SAM makes of an event that is polled, beside the settings that it passes on. */
export interface Polled {
  readonly source?: Json | undefined;
  readonly settings: JsonObject;
  readonly managedPolicy?: string;
  readonly statements: readonly Json[];
}

const allow = (actions: readonly string[], resource: Json): Json => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resource,
});

const getSecrets = (accesses: Json | undefined): readonly Json[] =>
  asList(accesses).flatMap((access) => {
    const { Type, URI } = asObject(access);
    const isSecret = URI !== undefined && !(asText(Type) ?? '').startsWith('VPC_') && Type !== 'VIRTUAL_HOST';
    return isSecret ? [allow(['secretsmanager:GetSecretValue'], URI)] : [];
  });

/** A topic of Amazon MSK. Only a client certificate makes SAM let the role read a secret. */
export function msk({ Stream, ConsumerGroupId, ...settings }: JsonObject): Polled {
  const certificates = asList(settings.SourceAccessConfigurations).filter(
    (access) => asObject(access).Type === 'CLIENT_CERTIFICATE_TLS_AUTH',
  );
  const group = ConsumerGroupId === undefined ? undefined : { ConsumerGroupId };
  return {
    source: Stream,
    settings: { ...settings, ...given({ AmazonManagedKafkaEventSourceConfig: group }) },
    managedPolicy: 'AWSLambdaMSKExecutionRole',
    statements: getSecrets(certificates),
  };
}

export function selfManagedKafka({ KafkaBootstrapServers, ConsumerGroupId, ...settings }: JsonObject): Polled {
  const group = ConsumerGroupId === undefined ? undefined : { ConsumerGroupId };
  return {
    settings: {
      ...settings,
      SelfManagedEventSource: { Endpoints: given({ KafkaBootstrapServers }) },
      ...given({ SelfManagedKafkaEventSourceConfig: group }),
    },
    statements: getSecrets(settings.SourceAccessConfigurations),
  };
}

export const mq = ({ Broker, DynamicPolicyName: _, ...settings }: JsonObject): Polled => ({
  source: Broker,
  settings,
  statements: [...getSecrets(settings.SourceAccessConfigurations), allow(['mq:DescribeBroker'], Broker ?? '')],
});

export const documentDb = ({
  Cluster,
  DatabaseName,
  CollectionName,
  FullDocument,
  ...settings
}: JsonObject): Polled => ({
  source: Cluster,
  settings: { ...settings, DocumentDBEventSourceConfig: given({ DatabaseName, CollectionName, FullDocument }) },
  statements: getSecrets(settings.SourceAccessConfigurations),
});
