import { passesPolicy } from '../filters/subscription';
import { itemsOf, type Message } from '../message';
import type { Simulation } from '../simulation';
import type { Push } from './push';
import { snsRetries } from './sns-retries';
import { Deduplication, deduplicationId } from './sqs-deduplication';

/** Topics: a copy of each message to every subscription that wants it. */
export class Topics {
  private readonly deduplication: Deduplication;

  constructor(
    private readonly sim: Simulation,
    private readonly push: Push,
  ) {
    this.deduplication = new Deduplication(sim);
  }

  /** A FIFO topic drops what repeats an earlier message. */
  publish(topicId: string, published: Message): void {
    const { sim } = this;
    const topic = sim.world.topics[topicId];
    if (!topic?.fifo || !sim.read('sns.fifo-topic-deduplicates')) return this.fanOut(topicId, published);
    const id = deduplicationId(sim, published, topic.contentBasedDeduplication);
    if (id === undefined) return this.fanOut(topicId, published);
    if (!this.deduplication.isRepeated(topicId, id)) return this.fanOut(topicId, { ...published, deduplicationId: id });
    const settles = { state: 'dropped', reason: 'Deduplicated' } as const;
    sim.emit({
      kind: 'dropped',
      rule: 'sns.fifo-topic-deduplicates',
      owner: 'sns',
      items: itemsOf([published]),
      copies: [sim.copyAt(published, topicId)],
      place: topicId,
      result: settles.reason,
      settles,
    });
  }

  private fanOut(topicId: string, message: Message): void {
    const { sim } = this;
    const sourceArn = sim.world.topics[topicId]?.arn ?? '';
    const all = Object.values(sim.world.subscriptions).filter(
      ({ topic, protocol }) => topic === sourceArn && (protocol === 'lambda' || protocol === 'sqs'),
    );
    const subscriptions = sim.read('sns.delivers-to-each-subscription') ? all : all.slice(0, 1);
    if (subscriptions.length === 0 && !message.spent) this.nobodyListens(topicId, message);
    for (const subscription of subscriptions) {
      const { endpoint, deadLetterArn, filterPolicy } = subscription;
      if (
        filterPolicy !== undefined &&
        sim.read('sns.filter-policy') &&
        !passesPolicy(
          sim.read,
          filterPolicy,
          subscription.filterPolicyScope,
          message.filterable ?? message.attributes,
          message.body,
        )
      ) {
        this.push.filtered('sns', endpoint, message, 'sns.filter-policy', topicId);
        continue;
      }
      this.push.deliver({
        service: 'sns',
        sourceArn,
        targetArn: endpoint,
        message,
        wrapped: subscription.rawMessageDelivery ? message : this.wrap(sourceArn, message),
        deadLetterArn,
        deadLetterRule: 'sns.subscription-dead-letter-queue',
        retry: snsRetries(sim),
        lossRule: 'push.client-errors-are-not-retried',
      });
    }
  }

  private wrap(sourceArn: string, message: Message): Message {
    const body = envelope(sourceArn, message);
    this.sim.makesText(body.length);
    return { ...message, body };
  }

  private nobodyListens(topicId: string, message: Message): void {
    const rule = 'sns.delivers-to-each-subscription';
    const copies = [this.sim.copyAt(message, topicId)];
    this.sim.emit({
      kind: 'dropped',
      rule,
      owner: 'sns',
      items: itemsOf([message]),
      copies,
      place: topicId,
      settles: { state: 'dropped' },
    });
  }
}

/** What a queue gets from a topic. */
function envelope(topicArn: string, message: Message): string {
  const attributes = Object.fromEntries(
    Object.entries(message.attributes).map(([name, Value]) => [name, { Type: 'String', Value }]),
  );
  const Message = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
  const body = {
    Type: 'Notification',
    MessageId: message.name,
    TopicArn: topicArn,
    Message,
    MessageAttributes: attributes,
  };
  return JSON.stringify(body);
}
