import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../engine';
import { expectNoticed, run } from '../push/run';
import { brokerSetUps as setUps } from './broker-set-ups';

type Name = keyof typeof setUps;

describe('Kafka, Amazon MQ, DocumentDB: what becomes of an item', () => {
  test.each([
    ['F-112: gathers for 500 ms', 'topic', 'a', { state: 'processed', at: 500 }],
    ['F-224: a failed batch is tried until it expires', 'topicExpires', 'bad', { state: 'expired', at: 604_800_000 }],
    ['F-224, F-229: another partition goes on', 'twoPartitions', 'free', { state: 'processed' }],
    ['F-224: the partition of the bad one stands', 'twoPartitions', 'bad', { state: 'pending' }],
    ['F-225: 10 retries', 'topicWithDestination', 'bad', { state: 'destination', where: ['Failures'], deliveries: 11 }],
    ['F-226: partition and offset', 'topicReports', 'b', { state: 'processed', deliveries: 2 }],
    ['F-226: what came before is done', 'topicReports', 'a', { state: 'processed', deliveries: 1 }],
    ['F-226: a text names nothing', 'topicReportsText', 'a', { state: 'dropped', deliveries: 1 }],
    ['F-227', 'toTopic', 'bad', { state: 'destination', where: ['Cluster'], deliveries: 2 }],
    ['F-230: IAM needs more than the managed policy', 'iamCluster', 'a', { state: 'pending', deliveries: 0 }],
    ['F-230: with it', 'iamClusterAllowed', 'a', { state: 'processed' }],
    ['F-231: a cluster outside AWS starts at TRIM_HORIZON', 'outsideAws', 'a', { state: 'processed' }],
    ['F-233: five redeliveries', 'activeMq', 'bad', { state: 'dlq', where: ['Broker'], deliveries: 6 }],
    ['F-233: until it expires', 'rabbitMq', 'bad', { state: 'expired', at: 60_000 }],
    ['F-244: plain text leaves the metadata to decide', 'mqPlainText', 'm', { state: 'processed' }],
    ['F-232: without the secret nothing is read', 'mqMayNotSignIn', 'm', { state: 'pending', deliveries: 0 }],
    ['F-234', 'changeStream', 'small', { state: 'processed' }],
    ['F-234: above 6 MB', 'changeStream', 'large', { state: 'dropped', deliveries: 0 }],
    ['a mapping of the whole database', 'wholeDatabase', 'd', { state: 'processed' }],
    ['a table that feeds a stream', 'tableFeedsStream', 'c', { via: 'Fn', state: 'processed' }],
    ['a function writes a row, whose stream has a reader', 'functionWritesOn', 'row', { state: 'processed' }],
    ['a function puts a record', 'functionWritesOn', 'record', { via: 'Reader', state: 'processed' }],
    ['a function whose role may not', 'mayNotWriteOn', 'record', { state: 'rejected', reason: 'AccessDenied' }],
    ['F-288: an enhanced fan-out consumer', 'fannedOut', 'r', { state: 'processed' }],
  ] as const)('%s (%s: %s)', (_, name, item, wanted) => {
    expect(run(setUps[name]).outcome.items[item]?.[0]).toMatchObject(wanted);
  });

  test('F-227: the topic of failures has a reader of its own', () => {
    expect(run(setUps.toTopic).outcome.functions.Told?.invocations).toBe(1);
  });

  test('F-234: what is too large is counted', () => {
    expect(run(setUps.changeStream).outcome.metrics.Fn?.OversizedRecordCount).toBe(1);
  });

  test('a message of a broker goes to one of its readers', () => {
    const { functions } = run(setUps.mqTwoReaders).outcome;
    expect((functions.Fn?.invocations ?? 0) + (functions.Other?.invocations ?? 0)).toBe(1);
  });
});

describe('a rule that is switched off is noticed', () => {
  const rows: readonly (readonly [RuleId, Name])[] = [
    ['kafka.retention', 'topicExpires'],
    ['kafka.most-retries-with-destination', 'topicWithDestination'],
    ['kafka.reports-name-partition-and-offset', 'topicReportsText'],
    ['kafka.topic-gets-records', 'toTopic'],
    ['mq.redeliveries', 'activeMq'],
    ['mq.expiry', 'rabbitMq'],
    ['documentdb.oversized-is-dropped', 'changeStream'],
    ['deployment.broker-batching-window', 'topic'],
    ['deployment.self-managed-starting-position', 'outsideAws'],
    ['stream.role-is-asked-at-each-poll', 'iamCluster'],
    ['dynamodb.feeds-kinesis-stream', 'tableFeedsStream'],
  ];
  test.each(rows)('%s (%s)', (rule, name) => expectNoticed(setUps[name], rule));
});
