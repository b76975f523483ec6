import type { Keyless } from '../fact-log';
import type { Fact } from '../trace';
import type { World } from '../world';
import type { Tally } from './tally';

/**
 * What a stream mapping counts of its records, under its own logical id, if its MetricsConfig asks for EventCount.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export class MappingMetrics {
  private readonly counting: ReadonlySet<string>;
  private readonly polled = new Set<string>();

  constructor(
    private readonly tally: Tally,
    { streamMappings }: World,
  ) {
    this.counting = new Set(Object.keys(streamMappings).filter((id) => streamMappings[id]?.countsEvents));
  }

  see({ kind, copies, result }: Keyless): void {
    if (this.counting.size === 0) return;
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
