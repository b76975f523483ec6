import type { Address } from '../address';
import type { Message } from '../message';
import { mayAs, mayForward, mayPush, sendingTo } from '../permissions';
import type { RuleId } from '../rules';
import type { Simulation } from '../simulation';
import { lacksFifoIds } from './fifo-target';
import { type PushingServiceId, principalOf } from './pushing-services';
import type { RetryPolicy } from './retry-policy';

/** One message on its way from a service to a target. */
export interface Delivery {
  readonly service: PushingServiceId;
  readonly sourceArn: string;
  readonly targetArn: string;
  /** The role of the source that its target is called with, instead of asking the policy of the target. */
  readonly roleArn?: string;
  /** It is called by whoever set the source going, who may do everything. */
  readonly asCaller?: boolean;
  readonly message: Message;
  /** The message as a queue or topic gets it, where it is wrapped. */
  readonly wrapped?: Message;
  readonly deadLetterArn?: string;
  /** The service's own rules for what cannot be delivered. */
  readonly deadLetterRule?: RuleId;
  readonly deadLetterAttributes?: (failure: Failure) => Readonly<Record<string, string>>;
  readonly lossRule: RuleId;
  /** When a delivery that failed on the side of the target is tried again; without one it is not. */
  readonly retry?: RetryPolicy;
}

interface Fault {
  readonly reason: string;
  readonly rule: RuleId;
  /** The fault may pass, so trying again can help. */
  readonly passing?: true;
}

/** Why a delivery failed for good. */
export interface Failure extends Fault {
  readonly retries: number;
  /** Which limit of the retry policy was reached, where one was. */
  readonly exhausted?: 'RetriesExhausted' | 'EventAgeExceeded';
}

/** Why a target cannot be handed a delivery now, or undefined. */
export function faultOf(sim: Simulation, delivery: Delivery, target: Address | undefined): Fault | undefined {
  if (!target) return gone(sim);
  if (lacksFifoIds(sim, delivery.wrapped ?? delivery.message, target))
    return { reason: 'DestinationDeliveryFailed', rule: 'push.fifo-target-needs-ids' };
  const rule = missingPermission(sim, delivery, target);
  if (rule !== undefined) return { reason: 'NoPermission', rule };
  return tooLarge(sim, delivery, target) ?? passingFault(sim, target);
}

/** The rule by which the delivery is not allowed: asked is a role of the source, or the policy of the target. */
function missingPermission({ world, read }: Simulation, delivery: Delivery, target: Address): RuleId | undefined {
  const { service, sourceArn, targetArn, roleArn, asCaller } = delivery;
  const principal = principalOf(service);
  const byRole = service === 'scheduler' ? 'scheduler.role-invokes' : 'push.role-of-the-source';
  if (asCaller) return undefined;
  if (roleArn !== undefined && read(byRole)) {
    const action = target.kind === 'machine' ? 'states:StartExecution' : sendingTo(targetArn)?.action;
    return action && mayAs({ world, read }, roleArn, action, targetArn) ? undefined : byRole;
  }
  if (target.kind === 'function') {
    const may = mayPush({ world, read }, principal, targetArn, sourceArn);
    return may ? undefined : 'permissions.function-policy-admits-services';
  }
  if ((target.kind !== 'queue' && target.kind !== 'topic') || !read('push.queue-policy-lets-in')) return undefined;
  return mayForward({ world, read }, principal, targetArn, sourceArn) ? undefined : 'push.queue-policy-lets-in';
}

/** A queue takes no message above its size. */
function tooLarge(
  { world, read }: Simulation,
  { message, wrapped = message }: Delivery,
  target: Address,
): Fault | undefined {
  const most = target.kind === 'queue' ? world.queues[target.id]?.maximumMessageSize : undefined;
  if (most === undefined) return undefined;
  const rule = 'sqs.message-size';
  return wrapped.bytes > Math.min(most, read(rule)) ? { reason: 'DestinationDeliveryFailed', rule } : undefined;
}

/** The fault that the scenario makes the target's API answer with. */
function passingFault(sim: Simulation, { id }: Address): Fault | undefined {
  const fault = sim.faults.at(id, sim.now);
  if (!fault || sim.read('api.fault-is-an-error')[fault] < 300) return undefined;
  return {
    reason: fault === 'throttled' ? 'Throttled' : 'ServiceError',
    rule: 'api.fault-is-an-error',
    passing: true,
  };
}

/** There is no such target any more. */
export function gone(sim: Simulation): Fault {
  sim.read('function.deletion-leaves-triggers');
  return { reason: 'TargetGone', rule: 'function.deletion-leaves-triggers' };
}
