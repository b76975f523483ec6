import { type Address, addressOf, consumersOf, nameIn } from '../address';
import type { Functions } from '../function/functions';
import { itemsOf, type Message } from '../message';
import type { Owner } from '../owner';
import { mayForward, mayPush } from '../permissions';
import type { RuleId } from '../rules';
import type { Simulation } from '../simulation';

/** The services that push: their principal and whose doing a delivery is. */
const services = {
  sns: { principal: 'sns.amazonaws.com', owner: 'sns' },
  eventbridge: { principal: 'events.amazonaws.com', owner: 'eventbridge' },
  s3: { principal: 's3.amazonaws.com', owner: 's3' },
} as const satisfies Record<string, { principal: string; owner: Owner }>;

export type PushService = keyof typeof services;

/** One message on its way from a service to a target. */
export interface Delivery {
  readonly service: PushService;
  readonly sourceArn: string;
  readonly targetArn: string;
  readonly message: Message;
  /** The message as a queue or topic gets it, where it is wrapped. */
  readonly wrapped?: Message;
  readonly deadLetterArn?: string;
  /** The service's own rules for what cannot be delivered. */
  readonly deadLetterRule?: RuleId;
  readonly deadLetterAttributes?: (reason: string) => Readonly<Record<string, string>>;
  readonly lossRule: RuleId;
}

interface Fault {
  readonly reason: string;
  readonly rule: RuleId;
}

/** Delivery by the services that push: permission, hand-over, and what becomes of what cannot be delivered. */
export class Push {
  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
  ) {}

  deliver(delivery: Delivery): void {
    const { sim } = this;
    const target = addressOf(sim.world, delivery.targetArn);
    const place = target?.id ?? nameIn(delivery.targetArn);
    const copy = sim.copyAt(delivery.message, place);
    const fault = this.faultOf(delivery, target);
    if (fault || !target) return this.undelivered(delivery, copy, place, fault ?? this.gone());
    this.handOver(delivery, target, copy);
  }

  /** Says that the filters of a target let a message not pass. */
  filtered(service: PushService, targetArn: string, message: Message, rule: RuleId): void {
    const target = addressOf(this.sim.world, targetArn);
    const place = target?.id ?? nameIn(targetArn);
    const settles = { state: 'filtered', reason: 'FilterNoMatch' } as const;
    const copies = [this.sim.copyAt(message, place)];
    const [via, ...more] = consumersOf(this.sim.world, target);
    const { owner } = services[service];
    const told = via === undefined || more.length > 0 ? {} : { via };
    this.sim.emit({
      kind: 'filtered',
      rule,
      owner,
      items: itemsOf([message]),
      copies,
      place,
      ...told,
      result: settles.reason,
      settles,
    });
  }

  private handOver(delivery: Delivery, target: Address, copy: string): void {
    const { sim } = this;
    const asynchronously = sim.read('push.invokes-asynchronously');
    if (target.kind === 'function' && !asynchronously) return this.runAndWait(delivery, target.id, copy);
    sim.emit({ ...this.about(delivery, copy, target.id), kind: 'delivered', rule: 'push.invokes-asynchronously' });
    const message = delivery.wrapped ?? delivery.message;
    if (target.kind === 'function') sim.services.invokeAsync(target.id, target.qualifier, delivery.message, copy);
    if (target.kind === 'queue') sim.services.sendMessage(target.id, message, { copy });
    if (target.kind === 'topic') sim.services.publish(target.id, message);
    if (target.kind === 'bus') sim.services.putEvent(target.id, message);
  }

  /** Only in a world that believes that the source waits for the function. */
  private runAndWait(delivery: Delivery, functionId: string, copy: string): void {
    const rule = 'push.invokes-asynchronously';
    const throttle = this.functions.start({
      functionId,
      messages: [delivery.message],
      copies: [copy],
      settles: ({ result }) => (result === 'ok' ? { state: 'processed' } : undefined),
      onEnd: ({ result }) => {
        if (result !== 'ok') this.undelivered(delivery, copy, functionId, { reason: 'FunctionFailed', rule });
      },
    });
    if (throttle) this.undelivered(delivery, copy, functionId, { reason: 'Throttled', rule });
  }

  private faultOf({ service, sourceArn, targetArn }: Delivery, target: Address | undefined): Fault | undefined {
    const { sim } = this;
    const { world, read } = sim;
    const { principal } = services[service];
    if (!target) return this.gone();
    if (target.kind === 'function') {
      return mayPush({ world, read }, principal, targetArn, sourceArn)
        ? undefined
        : { reason: 'NoPermission', rule: 'permissions.function-policy-admits-services' };
    }
    if (target.kind !== 'queue') return undefined;
    if (world.queues[target.id]?.fifo && read('async.standard-targets-only'))
      return { reason: 'DestinationDeliveryFailed', rule: 'async.standard-targets-only' };
    if (!read('push.queue-policy-lets-in') || mayForward({ world, read }, principal, targetArn, sourceArn))
      return undefined;
    return { reason: 'NoPermission', rule: 'push.queue-policy-lets-in' };
  }

  private gone(): Fault {
    this.sim.read('function.deletion-leaves-triggers');
    return { reason: 'TargetGone', rule: 'function.deletion-leaves-triggers' };
  }

  private undelivered(delivery: Delivery, copy: string, place: string, fault: Fault): void {
    const { sim } = this;
    const about = this.about(delivery, copy, place);
    sim.emit({ ...about, kind: 'not-delivered', rule: fault.rule, result: fault.reason });
    const { deadLetterArn, deadLetterRule } = delivery;
    // Without the rule the service would try on, and the item would stay where it is.
    if (!sim.read('push.client-errors-are-not-retried')) return;
    if (deadLetterArn === undefined || !deadLetterRule || !sim.read(deadLetterRule))
      return this.lost(delivery, about, fault.reason);
    const target = addressOf(sim.world, deadLetterArn);
    const refused = this.faultOf({ ...delivery, targetArn: deadLetterArn }, target);
    const deadLetterPlace = target?.id ?? nameIn(deadLetterArn);
    if (refused || target?.kind !== 'queue') {
      const { reason, rule } = refused ?? this.gone();
      sim.emit({ ...about, kind: 'not-delivered', rule, place: deadLetterPlace, result: reason });
      return this.lost(delivery, about, reason);
    }
    const settles = { state: 'dlq', reason: fault.reason } as const;
    sim.emit({ ...about, kind: 'moved', rule: deadLetterRule, place: deadLetterPlace, result: fault.reason, settles });
    const message = delivery.wrapped ?? delivery.message;
    const attributes = { ...message.attributes, ...delivery.deadLetterAttributes?.(fault.reason) };
    sim.services.sendMessage(target.id, { ...message, attributes, spent: true });
  }

  private lost({ lossRule }: Delivery, about: ReturnType<Push['about']>, reason: string): void {
    if (!this.sim.read(lossRule)) return;
    this.sim.emit({ ...about, kind: 'dropped', rule: lossRule, result: reason, settles: { state: 'dropped', reason } });
  }

  private about({ service, message, targetArn }: Delivery, copy: string, place: string) {
    const { world } = this.sim;
    const [via, ...more] = consumersOf(world, addressOf(world, targetArn));
    // A function that is gone is still the consumer that the item was meant for.
    const consumer = targetArn.startsWith('arn:aws:lambda:') ? place : more.length > 0 ? undefined : via;
    const spent = message.spent ? { spent: true as const } : {};
    return {
      items: itemsOf([message]),
      copies: [copy],
      place,
      owner: services[service].owner,
      ...(consumer === undefined ? {} : { via: consumer }),
      ...spent,
    };
  }
}
