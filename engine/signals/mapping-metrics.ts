import { addressOf } from '../address';
import type { Keyless } from '../fact-log';
import type { Fact } from '../trace';
import type { World } from '../world';
import type { Tally } from './tally';

/**
 * What a mapping counts of its records or messages, under its own logical id, if its MetricsConfig asks for EventCount.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export class MappingMetrics {
  private readonly counting: ReadonlySet<string>;
  private readonly polled = new Set<string>();
  /** The mappings of queues, by queue and function. */
  private readonly ofQueues: ReadonlyMap<string, string>;
  /** Which mapping received a message last, by its copy. */
  private readonly receivedBy = new Map<string, string>();

  constructor(
    private readonly tally: Tally,
    world: World,
  ) {
    const { streamMappings, mappings } = world;
    this.counting = new Set(Object.keys(streamMappings).filter((id) => streamMappings[id]?.countsEvents));
    const counted = Object.entries(mappings).filter(([, { countsEvents }]) => countsEvents);
    this.ofQueues = new Map(
      counted.map(([id, { sourceArn, functionArn }]) => [
        `${addressOf(world, sourceArn)?.id} ${addressOf(world, functionArn)?.id}`,
        id,
      ]),
    );
  }

  see(fact: Keyless): void {
    if (this.ofQueues.size > 0) this.seeMessages(fact);
    if (this.counting.size > 0) this.seeRecords(fact);
  }

  private seeMessages({ kind, copies, place, via, owner, result }: Keyless): void {
    for (const copy of copies) {
      const reader = kind === 'received' ? this.ofQueues.get(`${place} ${via}`) : undefined;
      if (reader !== undefined) {
        this.receivedBy.set(copy, reader);
        this.tally.add(reader, 'PolledEventCount');
      }
      const mapping = this.receivedBy.get(copy);
      if (mapping === undefined) continue;
      if (kind === 'deleted' && owner === 'event-source-mapping') this.tally.add(mapping, 'DeletedEventCount');
      if (kind === 'dropped') continue;
      for (const name of countersOf(kind, result)) this.tally.add(mapping, name);
    }
  }

  private seeRecords({ kind, copies, result }: Keyless): void {
    for (const copy of copies) {
      const mapping = copy.slice(copy.lastIndexOf('@') + 1).replace(/#\d+$/, '');
      if (!this.counting.has(mapping)) continue;
      for (const name of countersOf(kind, result)) this.tally.add(mapping, name);
      const reads = kind === 'run-started' || kind === 'filtered' || kind === 'given-up';
      if (!reads || this.polled.has(copy)) continue;
      this.polled.add(copy);
      this.tally.add(mapping, 'PolledEventCount');
    }
  }
}

function countersOf(kind: Fact['kind'], result: string | undefined): readonly string[] {
  switch (kind) {
    case 'filtered':
      return ['FilteredOutEventCount'];
    case 'run-started':
      return ['InvokedEventCount'];
    case 'run-ended':
      return result === 'ok' ? [] : ['FailedInvokeEventCount'];
    case 'dropped':
      return ['DroppedEventCount'];
    case 'recorded':
      return ['OnFailureDestinationDeliveredEventCount'];
    default:
      return [];
  }
}
