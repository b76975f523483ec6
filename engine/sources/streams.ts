import type { Functions } from '../function/functions';
import { StreamMappings } from '../invocation/streams/mapping';
import type { Stimulus } from '../scenario';
import type { Simulation } from '../simulation';
import type { StreamWorld } from '../stream-world';
import { Brokers } from './amazon-mq';
import { type ApiAction, type ApiCall, type CallRefusal, callApi, callerNamed } from './api-call';
import { ChangeStreams } from './documentdb';
import { Tables } from './dynamodb-streams';
import { KafkaTopics } from './kafka';
import { KinesisStreams } from './kinesis';
import { Shards } from './shards';

/** What is done to sources in which a position is kept. */
type StreamStimulus = Extract<
  Stimulus,
  { action: 'PutRecord' | 'PutItem' | 'DeleteItem' | 'ProduceRecord' | 'SendToBroker' | 'InsertDocument' }
>;

/** The same without its time and caller. */
export type StreamCall = StreamStimulus extends infer One
  ? One extends unknown
    ? Omit<One, 'at' | 'caller'>
    : never
  : never;

/** Who puts it: a caller, or a run. */
type From = Pick<ApiCall<unknown>, 'by' | 'trail'>;

/** Whether the template makes what the stimulus is done to. */
export function streamTargetExists({ action, target }: StreamStimulus, world: StreamWorld): boolean {
  switch (action) {
    case 'PutRecord':
      return target in world.streams;
    case 'PutItem':
    case 'DeleteItem':
      return target in world.tables;
    case 'ProduceRecord':
      return target in world.kafkaClusters || world.streamMappings[target]?.kind === 'self-managed-kafka';
    case 'SendToBroker':
      return target in world.brokers;
    case 'InsertDocument':
      return target in world.documentClusters;
  }
}

/** All sources in which a mapping keeps a position, and their mappings. */
export class Streams {
  private readonly kinesis: KinesisStreams;
  private readonly tables: Tables;
  private readonly kafka: KafkaTopics;
  private readonly brokers: Brokers;
  private readonly changeStreams: ChangeStreams;
  private readonly mappings: StreamMappings;

  constructor(
    private readonly sim: Simulation,
    functions: Functions,
  ) {
    const shards = new Shards(sim);
    this.kinesis = new KinesisStreams(sim, shards);
    this.tables = new Tables(sim, shards, this.kinesis);
    this.kafka = new KafkaTopics(sim, shards);
    this.brokers = new Brokers(sim, shards);
    this.changeStreams = new ChangeStreams(sim, shards);
    this.mappings = new StreamMappings(sim, functions, { shards, kafka: this.kafka });
  }

  setEnabled(mappingId: string, enabled: boolean): void {
    this.mappings.setEnabled(mappingId, enabled);
  }

  act(stimulus: StreamStimulus): void {
    this.call(stimulus, callerNamed(this.sim, stimulus.caller));
  }

  /** Puts what a stimulus, or a handler with its execution role, puts; the first refusal if there is one. */
  call(stimulus: StreamCall, from: From): CallRefusal | undefined {
    const { target } = stimulus;
    const { world } = this.sim;
    switch (stimulus.action) {
      case 'PutRecord':
        return this.each(stimulus.items, { ...from, target }, ({ item }) => ({
          owner: 'kinesis',
          action: 'kinesis:PutRecord',
          arn: world.streams[target]?.arn ?? '',
          deliver: () => this.kinesis.put(target, item),
        }));
      case 'PutItem':
        return this.each(stimulus.items, { ...from, target }, ({ item: { id, item } }) => ({
          owner: 'dynamodb',
          action: 'dynamodb:PutItem',
          arn: world.tables[target]?.arn ?? '',
          refusal: this.tables.refusalOf(target, item),
          deliver: () => this.tables.put(target, id, item),
        }));
      case 'DeleteItem':
        return this.each(stimulus.items, { ...from, target }, ({ item: { id, key } }) => ({
          owner: 'dynamodb',
          action: 'dynamodb:DeleteItem',
          arn: world.tables[target]?.arn ?? '',
          refusal: this.tables.refusalOf(target, key),
          deliver: () => this.tables.remove(target, id, key),
        }));
      case 'ProduceRecord':
        return this.each(stimulus.items, { ...from, target }, ({ item }) => ({
          owner: 'kafka',
          action: 'kafka-cluster:WriteData',
          arn: world.kafkaClusters[target]?.arn ?? '',
          deliver: () => this.kafka.produce(target, item),
        }));
      case 'SendToBroker':
        return this.each(stimulus.items, { target }, ({ item }) => ({
          owner: 'mq',
          action: '',
          arn: '',
          deliver: () => this.brokers.send(target, item),
        }));
      case 'InsertDocument':
        return this.each(stimulus.items, { target }, ({ item }) => ({
          owner: 'documentdb',
          action: '',
          arn: '',
          deliver: () => this.changeStreams.insert(target, item),
        }));
    }
  }

  /** Each item is a call of its own. Brokers and databases do not ask IAM, so nobody is named as their caller. */
  private each<Item extends { readonly id: string }>(
    items: readonly Item[],
    from: From & { readonly target: string },
    toAction: (call: { readonly item: Item }) => Omit<ApiAction, 'refusal'> & Partial<Pick<ApiAction, 'refusal'>>,
  ): CallRefusal | undefined {
    const refusals = items.map((item) => {
      const call = { ...from, item };
      return callApi(this.sim, call, { refusal: undefined, ...toAction(call) });
    });
    return refusals.find((refusal) => refusal !== undefined);
  }
}
