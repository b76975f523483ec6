import type { Duration } from '../base/time';
import type { PipeSettings } from './pipe-world';
import type { Json } from './scenario';

/** What a world holds of sources in which a position is kept. Keys are logical ids. */
export interface StreamWorld {
  readonly streams: Readonly<Record<string, StreamSettings>>;
  readonly tables: Readonly<Record<string, TableSettings>>;
  readonly kafkaClusters: Readonly<Record<string, KafkaClusterSettings>>;
  readonly brokers: Readonly<Record<string, BrokerSettings>>;
  readonly documentClusters: Readonly<Record<string, { readonly arn: string }>>;
  /** Mappings of streams, Kafka topics, broker queues and change streams. */
  readonly streamMappings: Readonly<Record<string, StreamMappingSettings>>;
}

export interface StreamSettings {
  readonly arn: string;
  readonly shards: number;
  readonly retention: Duration;
}

export interface TableSettings {
  readonly arn: string;
  readonly streamArn: string;
  /** What its stream shows of an item; without a stream there is none. */
  readonly view?: string;
  /** The Kinesis stream that gets its changes too. */
  readonly kinesisStreamArn?: string;
  /** Names of the key attributes. */
  readonly keys: readonly string[];
}

export interface KafkaClusterSettings {
  readonly arn: string;
  /** Whether clients sign in with IAM. */
  readonly iam: boolean;
}

export interface BrokerSettings {
  readonly arn: string;
  readonly engine: 'ActiveMQ' | 'RabbitMQ';
  readonly public: boolean;
}

/** The kinds of source in which a mapping keeps a position. */
export type StreamKind = 'kinesis' | 'dynamodb' | 'kafka' | 'self-managed-kafka' | 'mq' | 'documentdb';

/** Who reads such a source for a function: an event source mapping, or a pipe. */
export interface StreamMappingSettings {
  /** Of a pipe. */
  readonly pipe?: PipeSettings;
  readonly kind: StreamKind;
  readonly functionArn: string;
  readonly sourceArn: string;
  /** The stream, or the topics, queues or collections of the source that it reads; `/*` at the end stands for all below. */
  readonly reads: readonly string[];
  readonly enabled: boolean;
  readonly batchSize: number;
  readonly batchingWindow: Duration;
  readonly reportBatchItemFailures: boolean;
  readonly filters: readonly Json[];
  readonly startingPosition: string;
  /** Of AT_TIMESTAMP: Unix time in seconds. */
  readonly startingPositionTimestamp?: number;
  /** -1 is without limit. */
  readonly maximumRetryAttempts: number;
  readonly maximumRecordAge?: Duration;
  readonly bisectBatchOnFunctionError: boolean;
  readonly parallelizationFactor: number;
  /** 0 is none. */
  readonly tumblingWindow: Duration;
  readonly onFailure?: string;
  /** Whether it counts its events in CloudWatch. */
  readonly countsEvents: boolean;
  /** ARNs of the secrets with which Lambda signs in. */
  readonly secrets: readonly string[];
  /** Name of the Kafka consumer group. */
  readonly consumerGroup?: string;
}

/** What a mapping of a Kafka topic reads: the topic behind the ARN of its cluster, or behind its bootstrap servers. */
export const kafkaSource = (cluster: string, topic: string): string => `${cluster}/${topic}`;
