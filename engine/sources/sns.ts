import { passesPolicy } from '../filters/subscription';
import { itemsOf, type Message } from '../message';
import type { Simulation } from '../simulation';
import type { Push } from './push';

/** Topics: a copy of each message to every subscription that wants it. */
export class Topics {
  constructor(
    private readonly sim: Simulation,
    private readonly push: Push,
  ) {}

  publish(topicId: string, message: Message): void {
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
        wrapped: subscription.rawMessageDelivery ? message : envelope(sourceArn, message),
        deadLetterArn,
        deadLetterRule: 'sns.subscription-dead-letter-queue',
        lossRule: 'push.client-errors-are-not-retried',
      });
    }
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
function envelope(topicArn: string, message: Message): Message {
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
  return { ...message, body: JSON.stringify(body) };
}
