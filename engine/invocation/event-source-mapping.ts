import { kept, memo } from '../../base/memo';
import type { Functions } from '../function/functions';
import { openChoices } from '../open-choices';
import { mayDecrypt, mayPoll } from '../permissions';
import type { Simulation } from '../simulation';
import type { Queues } from '../sources/sqs';
import type { MappingSettings, World } from '../world';
import type { Batches } from './batch';
import { Gathering } from './gathering';
import { type Poller, pollersOf } from './poller';

/** The event source mappings of all queues: which of them reads, and when. */
export class Pollers {
  private readonly pollers: readonly Poller[];
  private readonly gathering: Gathering;
  private readonly due = new Set<string>();
  /** It is asked at each poll, and the answer stays the same until the world is another. */
  private readonly mayReceive = kept((world: World) =>
    memo((settings: MappingSettings) => {
      const { read } = this.sim;
      return mayPoll({ world, read }, settings, ['ReceiveMessage']) && mayDecrypt({ world, read }, settings);
    }),
  );

  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
    private readonly queues: Queues,
    batches: Batches,
  ) {
    this.pollers = pollersOf(sim, functions);
    this.gathering = new Gathering(sim, functions, queues, (poller, batch) =>
      batches.invoke(poller, batch, () => {
        poller.busy -= 1;
        this.wake(poller.queueId);
      }),
    );
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
      (poller) =>
        poller.queueId === queueId && this.sim.read('mapping.polls') !== 'does nothing' && this.mayRead(poller),
    );
    const line = this.queues.line(queueId);
    while (line.ready > 0 && !this.queues.isFull(queueId)) {
      const ready = mine.filter((poller) => this.hasRoom(poller));
      if (ready.length === 0) return this.grow(queueId, mine);
      this.gathering.read(this.competitor(queueId, ready));
    }
  }

  private grow(queueId: string, pollers: readonly Poller[]): void {
    for (const { fifo, scale } of pollers) if (!fifo) scale.grow(() => this.wake(queueId));
  }

  private competitor(queueId: string, ready: readonly Poller[]): Poller {
    const [first] = ready;
    if (ready.length === 1 || !this.sim.read('sqs.consumers-compete')) return first as Poller;
    return openChoices.competitor(this.sim.random(`competitors of ${queueId}`), ready);
  }

  private mayRead(poller: Poller): boolean {
    const { sim } = this;
    if (!poller.enabled && sim.read('mapping.pauses-when-disabled')) return false;
    const { functionId, settings } = poller;
    // A pipe goes on: to it, a function that is gone is a failure like others.
    if (!settings.pipe && !this.functions.settings(functionId)) return !sim.read('mapping.outlives-its-function');
    return !sim.read('mapping.role-is-asked-at-each-poll') || this.mayReceive(sim.world)(settings);
  }

  private hasRoom(poller: Poller): boolean {
    if (poller.gathering) return this.gathering.hasRoom(poller);
    const { maximumConcurrency } = poller.settings;
    const limited = maximumConcurrency !== undefined && this.sim.read('mapping.maximum-concurrency');
    // On a FIFO queue the message groups limit how many batches there can be.
    const most = poller.fifo ? Number.MAX_SAFE_INTEGER : poller.scale.most;
    return poller.busy < Math.min(limited ? maximumConcurrency : Number.MAX_SAFE_INTEGER, most);
  }
}
