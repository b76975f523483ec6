import { passesFilters } from '../filters/record';
import type { Functions } from '../function/functions';
import { openChoices } from '../open-choices';
import type { Simulation } from '../simulation';
import type { Queues } from '../sources/sqs';
import type { Redrive } from '../sources/sqs-redrive';
import type { Received } from './batch';
import type { Poller } from './poller';
import { byPoller } from './settle';

/** How a mapping of a queue makes a batch: batch size, batching window, filters. */
export class Gathering {
  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
    private readonly queues: Queues,
    private readonly send: (poller: Poller, batch: readonly Received[]) => void,
  ) {}

  /** Reads once; what is read leaves at once, or waits for the batching window. */
  read(poller: Poller): void {
    const { sim } = this;
    const most = this.mostIn(poller);
    if (sim.read('mapping.polls') === 'is pushed to') return this.handOver(poller, this.receive(poller, 1, []));
    if (poller.settings.batchingWindow > 0 && sim.read('mapping.batching-window')) return this.gather(poller, most);
    this.handOver(poller, this.receive(poller, poller.fifo ? most : this.drawnSize(poller, most), []));
  }

  private handOver(poller: Poller, batch: readonly Received[]): void {
    if (batch.length === 0) return;
    poller.busy += 1;
    this.send(poller, batch);
  }

  /** Whether a batch is being gathered that can take more. */
  hasRoom(poller: Poller): boolean {
    const { gathering } = poller;
    return gathering !== undefined && gathering.length < this.mostIn(poller) && !this.isHeavy(poller, gathering);
  }

  private mostIn({ settings }: Poller): number {
    return this.sim.read('mapping.batch-size-limits') ? settings.batchSize : Number.MAX_SAFE_INTEGER;
  }

  private drawnSize(poller: Poller, most: number): number {
    const waiting = this.queues.line(poller.queueId).ready;
    return openChoices.batchSize(this.sim.random(`batches of ${poller.id}`), waiting, most);
  }

  private gather(poller: Poller, most: number): void {
    const { sim } = this;
    const gathered = poller.gathering ?? [];
    gathered.push(...this.receive(poller, most - gathered.length, gathered));
    if (gathered.length > 0 && !poller.gathering) {
      poller.busy += 1;
      poller.gathering = gathered;
      sim.after(
        poller.settings.batchingWindow,
        () => poller.gathering === gathered && this.sendGathered(poller),
        'polls',
      );
    }
    const isFull = gathered.length >= most || this.isHeavy(poller, gathered);
    if (isFull && sim.read('mapping.full-batch-leaves-at-once')) this.sendGathered(poller);
  }

  /** Whether the next message that waits would not fit any more. */
  private isHeavy(poller: Poller, gathered: readonly Received[]): boolean {
    const [next] = this.queues.line(poller.queueId).receivable(1);
    return gathered.length > 0 && next !== undefined && next.message.bytes > this.roomBeside(gathered);
  }

  private roomBeside(gathered: readonly Received[]): number {
    return gathered.reduce((left, { entry }) => left - entry.message.bytes, this.sim.read('mapping.payload-limit'));
  }

  private sendGathered(poller: Poller): void {
    const gathered = poller.gathering ?? [];
    poller.gathering = undefined;
    this.send(poller, gathered);
  }

  /** Reads messages and deletes those that no filter lets pass. */
  private receive(poller: Poller, most: number, inHand: readonly Received[]): Received[] {
    const { filters } = poller.settings;
    const room = { bytes: this.roomBeside(inHand), isEmpty: inHand.length === 0 };
    const reading = { most, room, groups: this.groupsFor(poller), via: poller.functionId };
    const entries = this.queues.receive(poller.queueId, reading, this.redriveOf(poller));
    return entries.flatMap((entry) => {
      const passed = { entry, receipt: entry.visibleAt, taken: entry.gone };
      if (filters.length === 0 || passesFilters(this.sim.read, 'sqs', filters, { body: entry.message.body }))
        return [passed];
      const missed = this.sim.read('mapping.filter-deletes-misses');
      if (missed === 'passed') return [passed];
      const settles = { state: 'filtered', reason: 'FilterNoMatch' } as const;
      if (missed === 'deleted') this.queues.remove(entry, 'mapping.filter-deletes-misses', settles, byPoller(poller));
      if (missed === 'dead-lettered') this.queues.deadLetter(entry, poller.functionId);
      return [];
    });
  }

  /** Of how many message groups a batch may be made. */
  private groupsFor({ id, queueId, fifo }: Poller): number {
    if (!fifo || !this.sim.read('fifo.batch-holds-several-groups')) return 1;
    return openChoices.groupsInBatch(this.sim.random(`groups in batches of ${id}`), this.queues.line(queueId).groups);
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
