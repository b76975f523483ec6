import type { Keyless } from '../fact-log';
import { own } from '../json';
import type { Fact } from '../trace';
import type { World } from '../world';
import type { Tally } from './tally';

/** What a service counts of its deliveries, by what happened to them. */
interface Names {
  readonly delivered?: string;
  readonly failed: string;
  readonly deadLettered: string;
  readonly notDeadLettered: string;
  readonly filtered?: string;
  /** What counts each delivery once it succeeded or failed for good. */
  readonly settled?: string;
}

const ofTopics: Names = {
  delivered: 'NumberOfNotificationsDelivered',
  failed: 'NumberOfNotificationsFailed',
  deadLettered: 'NumberOfNotificationsRedrivenToDlq',
  notDeadLettered: 'NumberOfNotificationsFailedToRedriveToDlq',
  filtered: 'NumberOfNotificationsFilteredOut',
};

const ofRules: Names = {
  settled: 'Invocations',
  failed: 'FailedInvocations',
  deadLettered: 'InvocationsSentToDlq',
  notDeadLettered: 'InvocationsFailedToBeSentToDlq',
};

const names: Readonly<Partial<Record<Fact['owner'], Names>>> = { sns: ofTopics, eventbridge: ofRules };

/** What happens at a topic when something is published: by a caller, a handler, Lambda, or a service that pushes. */
const publishing: readonly Fact['kind'][] = ['answered', 'sent', 'moved', 'recorded', 'delivered'];

/**
 * Metrics of topics and rules: a delivery that was given up counts as failed once, however often it was tried.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html
 */
export class DeliveryMetrics {
  /** Deliveries whose dead-letter queue could not take them. */
  private readonly refused = new Set<string>();

  constructor(
    private readonly tally: Tally,
    private readonly topics: World['topics'],
  ) {}

  see({ kind, owner, place, from, copies, attempt }: Keyless): void {
    const { tally } = this;
    if (publishing.includes(kind) && own(this.topics, place)) tally.add(place, 'NumberOfMessagesPublished');
    const named = names[owner];
    if (from === undefined || !named) return;
    const copy = copies.join();
    if (kind === 'delivered' && named.delivered) tally.add(from, named.delivered);
    if (kind === 'delivered' && named.settled) tally.add(from, named.settled);
    if (kind === 'filtered' && named.filtered) tally.add(from, named.filtered);
    // Without a number it is the way to the dead-letter queue that failed.
    if (kind === 'not-delivered' && attempt === undefined) this.refused.add(copy);
    if (kind !== 'moved' && kind !== 'dropped') return;
    tally.add(from, named.failed);
    if (named.settled) tally.add(from, named.settled);
    if (kind === 'moved') tally.add(from, named.deadLettered);
    else if (this.refused.has(copy)) tally.add(from, named.notDeadLettered);
  }
}
