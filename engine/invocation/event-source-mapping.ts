import { addressOf } from '../address';
import { passesFilters } from '../filters/record';
import type { Functions } from '../function/functions';
import { openChoices } from '../open-choices';
import { mayPoll } from '../permissions';
import type { Simulation } from '../simulation';
import type { Queues, Redrive } from '../sources/sqs-standard';
import type { MappingSettings } from '../world';
import type { Batches, Received } from './batch';

/** One event source mapping at work. */
export interface Poller {
  readonly id: string;
  readonly settings: MappingSettings;
  readonly functionId: string;
  readonly qualifier: string;
  readonly queueId: string;
  enabled: boolean;
  /** Batches that are gathered or in flight. */
  busy: number;
  gathering?: Received[];
}

/** The event source mappings of all standard queues: they read, filter, gather and hand batches on. */
export class Pollers {
  private readonly pollers: readonly Poller[];
  private readonly due = new Set<string>();

  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
    private readonly queues: Queues,
    private readonly batches: Batches,
  ) {
    this.pollers = Object.entries(sim.world.mappings).flatMap(([id, settings]) => pollerOf(sim, id, settings));
  }

  /** Switches a mapping on or off; what is in flight goes on. */
  setEnabled(mappingId: string, enabled: boolean): void {
    const poller = this.pollers.find(({ id }) => id === mappingId);
    if (!poller) return;
    poller.enabled = enabled;
    this.wake(poller.queueId);
  }

  /** Looks for work at the end of this instant, though never before the mappings exist. */
  wake(queueId: string): void {
    if (this.due.has(queueId)) return;
    this.due.add(queueId);
    this.sim.at(Math.max(this.sim.now, 0), () => this.poll(queueId), 'polls');
  }

  private poll(queueId: string): void {
    this.due.delete(queueId);
    const mine = this.pollers.filter(
      (poller) => poller.queueId === queueId && this.sim.read('mapping.polls') && this.mayRead(poller),
    );
    while (this.queues.hasVisible(queueId)) {
      const ready = mine.filter((poller) => this.hasRoom(poller));
      if (ready.length === 0) return;
      this.readInto(this.competitor(queueId, ready));
    }
  }

  private competitor(queueId: string, ready: readonly Poller[]): Poller {
    const [first] = ready;
    if (ready.length === 1 || !this.sim.read('sqs.consumers-compete')) return first as Poller;
    return openChoices.competitor(this.sim.random(`competitors of ${queueId}`), ready);
  }

  private mayRead(poller: Poller): boolean {
    const { sim } = this;
    if (!poller.enabled && sim.read('mapping.pauses-when-disabled')) return false;
    const settings = this.functions.settings(poller.functionId);
    if (!settings) return !sim.read('mapping.outlives-its-function');
    const { functionArn, sourceArn } = poller.settings;
    return (
      !sim.read('mapping.role-is-asked-at-each-poll') ||
      mayPoll({ world: sim.world, read: sim.read }, functionArn, sourceArn, ['ReceiveMessage'])
    );
  }

  private hasRoom(poller: Poller): boolean {
    if (poller.gathering) return poller.gathering.length < this.mostIn(poller);
    const { maximumConcurrency } = poller.settings;
    const limited = maximumConcurrency !== undefined && this.sim.read('mapping.maximum-concurrency');
    return (
      poller.busy <
      Math.min(limited ? maximumConcurrency : Number.MAX_SAFE_INTEGER, this.sim.read('mapping.most-concurrent-batches'))
    );
  }

  private readInto(poller: Poller): void {
    const { sim } = this;
    const most = this.mostIn(poller);
    if (poller.settings.batchingWindow > 0 && sim.read('mapping.batching-window')) return this.gather(poller, most);
    const size = openChoices.batchSize(
      sim.random(`batches of ${poller.id}`),
      this.queues.countVisible(poller.queueId),
      most,
    );
    const batch = this.receive(poller, size);
    if (batch.length === 0) return;
    poller.busy += 1;
    this.send(poller, batch);
  }

  private mostIn({ settings }: Poller): number {
    return this.sim.read('mapping.batch-size-limits') ? settings.batchSize : Number.MAX_SAFE_INTEGER;
  }

  private gather(poller: Poller, most: number): void {
    const { sim } = this;
    const gathered = poller.gathering ?? [];
    gathered.push(...this.receive(poller, most - gathered.length));
    if (gathered.length > 0 && !poller.gathering) {
      poller.busy += 1;
      poller.gathering = gathered;
      sim.after(
        poller.settings.batchingWindow,
        () => poller.gathering === gathered && this.sendGathered(poller),
        'polls',
      );
    }
    if (gathered.length >= most && sim.read('mapping.full-batch-leaves-at-once')) this.sendGathered(poller);
  }

  private sendGathered(poller: Poller): void {
    const gathered = poller.gathering ?? [];
    poller.gathering = undefined;
    this.send(poller, gathered);
  }

  private send(poller: Poller, batch: readonly Received[]): void {
    this.batches.invoke(poller, batch, () => {
      poller.busy -= 1;
      this.wake(poller.queueId);
    });
  }

  /** Reads messages and deletes those that no filter lets pass. */
  private receive(poller: Poller, most: number): Received[] {
    const { filters } = poller.settings;
    const entries = this.queues.receive(poller.queueId, most, poller.functionId, this.redriveOf(poller));
    return entries.flatMap((entry) => {
      if (
        filters.length === 0 ||
        !this.sim.read('mapping.filter-deletes-misses') ||
        passesFilters('sqs', filters, { body: entry.message.body })
      ) {
        return [{ entry, receipt: entry.visibleAt, taken: entry.gone }];
      }
      const settles = { state: 'filtered', reason: 'FilterNoMatch' } as const;
      this.queues.remove(entry, 'mapping.filter-deletes-misses', settles, poller.functionId);
      return [];
    });
  }

  /** The queue's own redrive policy, unless the function's dead-letter queue is thought to take its place. */
  private redriveOf(poller: Poller): Redrive | undefined {
    const own = this.sim.world.queues[poller.queueId]?.redrivePolicy;
    const deadLetterArn = this.functions.settings(poller.functionId)?.deadLetterArn;
    if (deadLetterArn === undefined || this.sim.read('sqs.function-dead-letter-queue-plays-no-part')) return own;
    return {
      deadLetterArn,
      maxReceiveCount: own?.maxReceiveCount ?? 1 + this.sim.read('async.maximum-retry-attempts'),
    };
  }
}

function pollerOf(sim: Simulation, id: string, settings: MappingSettings): readonly Poller[] {
  const target = addressOf(sim.world, settings.functionArn);
  const source = addressOf(sim.world, settings.sourceArn);
  if (target?.kind !== 'function' || source?.kind !== 'queue') return [];
  return [
    {
      id,
      settings,
      functionId: target.id,
      qualifier: target.qualifier,
      queueId: source.id,
      enabled: settings.enabled,
      busy: 0,
    },
  ];
}
