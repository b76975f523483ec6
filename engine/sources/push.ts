import type { Instant } from '../../base/time';
import { type Address, addressOf, consumersOf, isOutside, nameIn, sourceIdOf } from '../address';
import type { Functions } from '../function/functions';
import { itemsOf, type Message } from '../message';
import type { RuleId } from '../rules';
import type { Simulation } from '../simulation';
import { type Delivery, type Failure, faultOf, gone } from './delivery';
import type { PushingServiceId } from './pushing-services';

/** Delivery by the services that push: permission, hand-over, and what becomes of what cannot be delivered. */
export class Push {
  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
  ) {}

  deliver(delivery: Delivery): void {
    const { sim } = this;
    const place = addressOf(sim.world, delivery.targetArn)?.id ?? nameIn(delivery.targetArn);
    this.attempt(delivery, sim.copyAt(delivery.message, place), 1, sim.now);
  }

  private attempt(delivery: Delivery, copy: string, tries: number, firstAt: Instant): void {
    const { sim } = this;
    const target = addressOf(sim.world, delivery.targetArn);
    const place = target?.id ?? nameIn(delivery.targetArn);
    const fault = faultOf(sim, delivery, target);
    if (!fault && target) return this.handOver(delivery, target, copy);
    if (!target && isOutside(delivery.targetArn)) return this.goesOutside(delivery, copy, place);
    const failure = { ...(fault ?? gone(sim)), retries: tries - 1 };
    if (failure.passing && !delivery.retry) return this.stays(delivery, copy, place, failure);
    if (!failure.passing || !delivery.retry) return this.undelivered(delivery, copy, place, failure);
    const next = delivery.retry(tries, firstAt);
    if ('exhausted' in next) {
      const { exhausted, rule } = next;
      return this.undelivered(delivery, copy, place, { ...failure, exhausted, rule });
    }
    const about = this.about(delivery, copy, place);
    sim.emit({ ...about, kind: 'not-delivered', rule: failure.rule, result: failure.reason, attempt: tries });
    sim.emit({ ...about, kind: 'retry-scheduled', rule: next.rule, attempt: tries + 1, until: next.at });
    sim.at(next.at, () => this.attempt(delivery, copy, tries + 1, firstAt));
  }

  /** What becomes of it there is not simulated. */
  private goesOutside(delivery: Delivery, copy: string, place: string): void {
    this.sim.read('push.invokes-asynchronously');
    this.sim.emit({ ...this.about(delivery, copy, place), kind: 'delivered', rule: 'push.invokes-asynchronously' });
  }

  /** How this service goes on after a fault that may pass is not modelled: the item stays where it is. */
  private stays(delivery: Delivery, copy: string, place: string, { rule, reason }: Failure): void {
    this.sim.emit({ ...this.about(delivery, copy, place), kind: 'not-delivered', rule, result: reason });
  }

  /** Says that the filters of a target let a message not pass. */
  filtered(service: PushingServiceId, targetArn: string, message: Message, rule: RuleId, from?: string): void {
    const target = addressOf(this.sim.world, targetArn);
    const place = target?.id ?? nameIn(targetArn);
    const settles = { state: 'filtered', reason: 'FilterNoMatch' } as const;
    const copies = [this.sim.copyAt(message, place)];
    const [via, ...more] = consumersOf(this.sim.world, target);
    const told = via === undefined || more.length > 0 ? {} : { via };
    this.sim.emit({
      kind: 'filtered',
      rule,
      owner: service,
      items: itemsOf([message]),
      copies,
      place,
      ...told,
      ...(from === undefined ? {} : { from }),
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
    if (target.kind === 'machine') sim.services.startExecution(target.id, delivery.message, copy);
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
        if (result !== 'ok')
          this.undelivered(delivery, copy, functionId, { reason: 'FunctionFailed', rule, retries: 0 });
      },
    });
    if (throttle) this.undelivered(delivery, copy, functionId, { reason: 'Throttled', rule, retries: 0 });
  }

  private undelivered(delivery: Delivery, copy: string, place: string, fault: Failure): void {
    const { sim } = this;
    const about = this.about(delivery, copy, place);
    const reason = fault.exhausted ?? fault.reason;
    sim.emit({ ...about, kind: 'not-delivered', rule: fault.rule, result: reason, attempt: fault.retries + 1 });
    const { deadLetterArn, deadLetterRule } = delivery;
    // Without the rule the service would try on, and the item would stay where it is.
    if (!fault.exhausted && !sim.read('push.client-errors-are-not-retried')) return;
    if (deadLetterArn === undefined || !deadLetterRule || !sim.read(deadLetterRule))
      return this.lost(delivery, about, reason, fault);
    const target = addressOf(sim.world, deadLetterArn);
    const refused = faultOf(sim, { ...delivery, targetArn: deadLetterArn }, target);
    const deadLetterPlace = target?.id ?? nameIn(deadLetterArn);
    if (refused || target?.kind !== 'queue') {
      const { reason: why, rule } = refused ?? gone(sim);
      sim.emit({ ...about, kind: 'not-delivered', rule, place: deadLetterPlace, result: why });
      return this.lost(delivery, about, why, fault);
    }
    const settles = { state: 'dlq', reason } as const;
    sim.emit({ ...about, kind: 'moved', rule: deadLetterRule, place: deadLetterPlace, result: reason, settles });
    const message = delivery.wrapped ?? delivery.message;
    const attributes = { ...message.attributes, ...delivery.deadLetterAttributes?.(fault) };
    sim.services.sendMessage(target.id, { ...message, attributes, spent: true });
  }

  private lost(delivery: Delivery, about: ReturnType<Push['about']>, reason: string, fault: Failure): void {
    const rule = fault.exhausted ? fault.rule : delivery.lossRule;
    if (!this.sim.read(rule)) return;
    this.sim.emit({ ...about, kind: 'dropped', rule, result: reason, settles: { state: 'dropped', reason } });
  }

  private about({ service, message, targetArn, sourceArn }: Delivery, copy: string, place: string) {
    const { world } = this.sim;
    const from = sourceIdOf(world, sourceArn);
    const [via, ...more] = consumersOf(world, addressOf(world, targetArn));
    // A function that is gone is still the consumer that the item was meant for.
    const consumer = targetArn.startsWith('arn:aws:lambda:') ? place : more.length > 0 ? undefined : via;
    const spent = message.spent ? { spent: true as const } : {};
    return {
      items: itemsOf([message]),
      copies: [copy],
      place,
      owner: service,
      ...(consumer === undefined ? {} : { via: consumer }),
      ...(from === undefined ? {} : { from }),
      ...spent,
    };
  }
}
