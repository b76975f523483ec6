import { days, seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', owner: 'event-source-mapping', topic: 'streams' } as const;
const ofKafka = { ...of, url: pages.kafkaRetries } as const;

export const retention = rule({
  ...of,
  id: 'kafka.retention',
  statement: 'A Kafka topic keeps its records for seven days unless it is configured otherwise; then they expire.',
  facts: ['F-224'],
  url: pages.kafkaConfiguration,
  owner: 'kafka',
  value: days(7),
  off: days(365),
});

export const mostRetries = rule({
  ...ofKafka,
  id: 'kafka.most-retries-with-destination',
  statement: 'With an on-failure destination a Kafka mapping without a retry limit retries 10 times.',
  facts: ['F-225'],
  value: 10,
  off: -1,
});

export const reports = rule({
  ...ofKafka,
  id: 'kafka.reports-name-partition-and-offset',
  statement: 'A partial response of a Kafka function names a record by its partition and offset, not by a text.',
  facts: ['F-226'],
  value: true,
  off: false,
});

export const topicGetsRecords = rule({
  ...of,
  id: 'kafka.topic-gets-records',
  statement: 'A Kafka topic as the on-failure destination gets the failed records themselves, each as a record.',
  facts: ['F-227'],
  url: pages.kafkaDestination,
  value: true,
  off: false,
});

export const window = rule({
  ...of,
  id: 'deployment.broker-batching-window',
  statement: 'Mappings of Kafka, Amazon MQ and DocumentDB gather for 500 ms unless they have a window of their own.',
  facts: ['F-112', 'F-234'],
  url: pages.createMapping,
  value: seconds(0.5),
  off: seconds(300),
});

export const selfManagedPosition = rule({
  ...of,
  id: 'deployment.self-managed-starting-position',
  statement: 'A mapping of a self-managed Kafka cluster starts at TRIM_HORIZON unless it says otherwise.',
  facts: ['F-228', 'F-231'],
  url: pages.createMapping,
  value: 'TRIM_HORIZON',
  off: 'LATEST',
});

export const accessIsNeeded = rule({
  ...of,
  id: 'deployment.self-managed-needs-access',
  statement: 'A mapping of a self-managed Kafka cluster must say how to reach it.',
  facts: ['F-231'],
  url: pages.createMapping,
  value: true,
  off: false,
});

export const functionTimeout = rule({
  ...of,
  id: 'deployment.broker-function-timeout',
  statement: 'The function of a mapping of Kafka, Amazon MQ or DocumentDB may run for at most 14 minutes.',
  facts: ['F-019'],
  url: pages.withMsk,
  topic: 'timeouts-and-limits',
  value: seconds(840),
  off: Number.MAX_SAFE_INTEGER,
});

export const provisionedMode = rule({
  ...ofKafka,
  id: 'deployment.kafka-error-controls-need-pollers',
  statement:
    'A Kafka mapping takes a retry limit, a record age, bisecting, partial responses and a Kafka destination only with provisioned pollers.',
  facts: ['F-123', 'F-225', 'F-227'],
  value: true,
  off: false,
});

export const redeliveries = rule({
  ...of,
  id: 'mq.redeliveries',
  statement:
    'An ActiveMQ broker delivers a message at most five more times and then moves it to its dead-letter queue.',
  facts: ['F-233'],
  url: pages.withMq,
  owner: 'mq',
  value: 5,
  off: -1,
});

export const expiry = rule({
  ...of,
  id: 'mq.expiry',
  statement: 'A message of Amazon MQ that has an expiry is gone at that moment, whether or not it failed before.',
  facts: ['F-233'],
  url: pages.withMq,
  owner: 'mq',
  value: true,
  off: false,
});

export const oversized = rule({
  ...of,
  id: 'documentdb.oversized-is-dropped',
  statement: 'A change event of DocumentDB above 6 MB is dropped and counted in OversizedRecordCount.',
  facts: ['F-234'],
  url: pages.metrics,
  value: 6_291_456,
  off: Number.MAX_SAFE_INTEGER,
});
