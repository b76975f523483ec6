import { addressOf, nameIn } from '../../address';
import { isoSeconds, isoTime } from '../../calendar';
import { executedVersion } from '../../function/functions';
import { type Message, sizeOf } from '../../message';
import { maySend, maySendAs } from '../../permissions';
import type { RuleId } from '../../rules';
import type { Simulation } from '../../simulation';
import type { KafkaTopics } from '../../sources/kafka';
import { type Batch, live, type Placed } from './batch';
import { tooOldAt } from './give-up';
import type { StreamMapping } from './mapping';

/** Records that a mapping gives up. */
export interface Discarded {
  readonly records: readonly Placed[];
  readonly condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  readonly batch: Pick<Batch, 'failures' | 'functionError'>;
}

/** What is kept of records that are given up: shard and sequence numbers at the on-failure destination, or nothing. */
export class FailureRecords {
  constructor(
    private readonly sim: Simulation,
    private readonly kafka: KafkaTopics,
  ) {}

  /** Gives records up, with the record that is kept of them. */
  discard(mapping: StreamMapping, discarded: Discarded): void {
    const { sim } = this;
    const { condition, records } = discarded;
    const rule = condition === 'RecordAgeExceeded' ? 'stream.maximum-record-age' : 'stream.retries-come-on-top';
    for (const placed of records) placed.settled = true;
    sim.emit({ ...mapping.about(records), kind: 'given-up', rule, result: condition });
    this.keep(mapping, discarded);
  }

  /** Gives up the records of a batch that are too old by now. */
  discardTooOld(mapping: StreamMapping, batch: Batch): void {
    const { now, read } = this.sim;
    for (const placed of live(batch.records)) {
      const limit = tooOldAt(read, mapping.settings, placed) ?? Number.POSITIVE_INFINITY;
      if (limit <= now) this.discard(mapping, { records: [placed], batch, condition: 'RecordAgeExceeded' });
    }
  }

  /** Only in a world that believes that failed records are simply passed over. */
  forget(mapping: StreamMapping, records: readonly Placed[]): void {
    const rule = 'stream.failed-batch-blocks-shard';
    for (const placed of records) placed.settled = true;
    this.sim.emit({ ...mapping.about(records), kind: 'dropped', rule, settles: { state: 'dropped' } });
  }

  private keep(mapping: StreamMapping, discarded: Discarded): void {
    const { sim } = this;
    const { onFailure, kind } = mapping.settings;
    const { condition, records } = discarded;
    const about = mapping.about(records);
    if (kind === 'mq') return this.moveWithinBroker(mapping, discarded);
    if (onFailure?.startsWith('kafka://')) return this.writeToTopic(mapping, discarded, onFailure);
    const kept = onFailure !== undefined && sim.read('stream.on-failure');
    const fault = kept ? this.faultOf(mapping, onFailure) : undefined;
    if (kept && !fault) return this.write(mapping, discarded, onFailure);
    const place = onFailure === undefined ? about.place : placeOf(sim, onFailure);
    const counted = sim.read('async.loss-is-counted') ? { metric: 'DestinationDeliveryFailures' } : {};
    if (fault) sim.emit({ ...about, kind: 'not-delivered', rule: fault.rule, place, result: fault.reason, ...counted });
    if (!sim.read('stream.discarded-is-skipped')) return;
    const reason = fault?.reason ?? condition;
    const settles = { state: 'dropped', reason } as const;
    sim.emit({ ...about, kind: 'dropped', rule: 'stream.discarded-is-skipped', result: reason, settles });
  }

  private write(mapping: StreamMapping, discarded: Discarded, arn: string): void {
    const { sim } = this;
    const { condition, records } = discarded;
    const target = addressOf(sim.world, arn);
    const wholeEvent =
      !sim.read('stream.record-holds-no-payload') ||
      (target?.kind === 'bucket' && sim.read('stream.bucket-gets-payload'));
    const record = messageAbout(sim, mapping, discarded, wholeEvent);
    const settles = { state: 'destination', reason: condition } as const;
    const place = placeOf(sim, arn);
    sim.emit({
      ...mapping.about(records),
      kind: 'recorded',
      rule: 'stream.on-failure',
      place,
      result: condition,
      settles,
    });
    if (target?.kind === 'queue') sim.services.sendMessage(target.id, record);
    if (target?.kind === 'topic') sim.services.publish(target.id, record);
    if (target?.kind === 'bucket') sim.services.putObject(target.id, objectName(sim, mapping, discarded), record);
  }

  /** A Kafka topic gets each record itself. */
  private writeToTopic(mapping: StreamMapping, { records, condition }: Discarded, destination: string): void {
    const { sim } = this;
    const rule = 'kafka.topic-gets-records';
    const about = mapping.about(records);
    if (!sim.read(rule)) return;
    const settles = { state: 'destination', reason: condition } as const;
    sim.emit({ ...about, kind: 'recorded', rule, result: condition, settles });
    for (const { record } of records) {
      const { name, body, bytes } = record.message;
      const failed = { name: `failed ${name}`, body, attributes: {}, bytes, hasPayload: true };
      this.kafka.writeFailed(about.place, mapping.settings.sourceArn, destination.slice('kafka://'.length), failed);
    }
  }

  /** ActiveMQ has a dead-letter queue of its own. */
  private moveWithinBroker(mapping: StreamMapping, { records, condition }: Discarded): void {
    const rule = 'mq.redeliveries';
    const settles = { state: 'dlq', reason: condition } as const;
    this.sim.read(rule);
    this.sim.emit({ ...mapping.about(records), owner: 'mq', kind: 'moved', rule, result: condition, settles });
  }

  private faultOf(mapping: StreamMapping, arn: string): { readonly reason: string; readonly rule: RuleId } | undefined {
    const { world, read } = this.sim;
    if (!addressOf(world, arn)) {
      read('function.deletion-leaves-triggers');
      return { reason: 'TargetGone', rule: 'function.deletion-leaves-triggers' };
    }
    const { pipe, functionArn } = mapping.settings;
    const asking = { world, read };
    const may = pipe ? maySendAs(asking, pipe.role, arn) : maySend(asking, functionArn, arn);
    if (!read('stream.execution-role-sends') || may) return undefined;
    return { reason: 'NoPermission', rule: 'stream.execution-role-sends' };
  }
}

const placeOf = (sim: Simulation, arn: string): string => addressOf(sim.world, arn)?.id ?? nameIn(arn);

function messageAbout(
  sim: Simulation,
  mapping: StreamMapping,
  { records, condition, batch }: Discarded,
  wholeEvent: boolean,
): Message {
  const [first, last] = [records[0] as Placed, records.at(-1) as Placed];
  const approximateInvokeCount = Math.max(1, batch.failures);
  const ran = condition === 'RetryAttemptsExhausted';
  const functionError = batch.functionError ?? null;
  // DynamoDB knows no more of the arrival of a record than its second.
  const arrival = first.record.owner === 'dynamodb' ? isoSeconds : isoTime;
  const info = {
    shardId: first.record.shard,
    startSequenceNumber: first.record.sequence,
    endSequenceNumber: last.record.sequence,
    approximateArrivalOfFirstRecord: arrival(sim.scenario, first.record.arrivedAt),
    approximateArrivalOfLastRecord: arrival(sim.scenario, last.record.arrivedAt),
    batchSize: records.length,
    streamArn: mapping.settings.sourceArn,
  };
  const settings = sim.world.functions[mapping.functionId];
  const functionArn = settings?.arn ?? mapping.settings.functionArn;
  const version = executedVersion(settings, mapping.qualifier);
  const { pipe } = mapping.settings;
  const ofFunction = {
    requestContext: { requestId: first.record.message.name, functionArn, condition, approximateInvokeCount },
    ...(ran ? { responseContext: { statusCode: 200, executedVersion: version, functionError } } : {}),
  };
  const body = {
    ...(pipe ? { context: { partnerResourceArn: pipe.arn, condition } } : ofFunction),
    version: '1.0',
    timestamp: isoTime(sim.scenario, sim.now),
    [first.record.owner === 'dynamodb' ? 'DDBStreamBatchInfo' : 'KinesisBatchInfo']: info,
    ...(wholeEvent ? { payload: { Records: records.map(({ record }) => record.event) } } : {}),
  };
  return {
    name: `${condition} record of ${records.map(({ record }) => record.message.name).join('+')} from ${mapping.id}`,
    body,
    attributes: {},
    bytes: sizeOf(body),
    record: {
      condition,
      approximateInvokeCount,
      batchSize: records.length,
      ...(ran && !pipe ? { functionError } : {}),
    },
    hasPayload: wholeEvent,
  };
}

/** The name of a record in a bucket; its random part is drawn. */
function objectName(sim: Simulation, mapping: StreamMapping, { records }: Discarded): string {
  const time = isoSeconds(sim.scenario, sim.now).replace(/:/g, '.').slice(0, 19);
  const [year, month, day] = time.slice(0, 10).split('-');
  const random = sim
    .random(`object names of ${mapping.id}`)
    .integer(0, 2 ** 32 - 1)
    .toString(16)
    .padStart(8, '0');
  return `aws/lambda/${mapping.id}/${records[0]?.record.shard}/${year}/${month}/${day}/${time}-${random}`;
}
