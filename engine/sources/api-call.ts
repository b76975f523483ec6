import type { Duration } from '../../base/time';
import type { CallAnswer } from '../outcome';
import type { Owner } from '../owner';
import { denialMessage, denialOf, type Principal } from '../permissions';
import type { RuleId } from '../rules';
import type { Simulation } from '../simulation';

/** One call of an API that takes an item: SendMessage, Publish, PutObject, PutEvents … */
export interface ApiCall<Item> {
  readonly target: string;
  readonly item: Item & { readonly id: string; readonly duplicate?: Duration };
  /** Who calls; without one, somebody who may do everything. */
  readonly by?: Principal;
  /** The runs that the item comes from, oldest first: functions by logical id. */
  readonly trail?: readonly string[];
}

/** What a refused caller sees, and the rule behind it. */
export interface CallRefusal {
  readonly rule: RuleId;
  readonly answer: CallAnswer;
  readonly reason: 'AccessDenied' | 'InvalidRequest';
}

/** The caller that a stimulus names. */
export function callerNamed(sim: Simulation, name: string | undefined): { readonly by?: Principal } {
  const caller = name === undefined ? undefined : sim.scenario.callers[name];
  return caller && name !== undefined ? { by: { caller, name } } : {};
}

/** What one kind of call asks for and does. */
export interface ApiAction {
  readonly owner: Owner;
  /** The IAM action and the ARN that it is asked for. */
  readonly action: string;
  readonly arn: string;
  /** What the API itself refuses, once the caller is let in. */
  readonly refusal: CallRefusal | undefined;
  /** What the caller sees, where it is not what such APIs usually answer. */
  readonly statusCode?: number;
  readonly deliver: (again: boolean) => void;
}

/** Carries a call out: it is refused, or answered before anything is delivered. */
export function callApi<Item>(sim: Simulation, call: ApiCall<Item>, action: ApiAction): CallRefusal | undefined {
  const refusal = denied(sim, call, action) ?? action.refusal;
  if (refusal) {
    refuse(sim, call, refusal);
    return refusal;
  }
  accept(sim, call, action.owner, action.statusCode);
  const { duplicate } = call.item;
  // What a run sends arrives after it, so that runs do not stand inside each other.
  if (call.trail) sim.after(0, () => action.deliver(false));
  else action.deliver(false);
  if (duplicate !== undefined && sim.read('source.delivers-at-least-once'))
    sim.after(duplicate, () => action.deliver(true));
  return undefined;
}

function denied<Item>(sim: Simulation, { by }: ApiCall<Item>, asked: ApiAction): CallRefusal | undefined {
  const rule = 'source.caller-needs-permission';
  if (!by || !sim.read(rule)) return undefined;
  const { world, read } = sim;
  const request = { world, read, principal: by, action: asked.action, resourceArn: asked.arn };
  const denial = denialOf(request);
  if (!denial) return undefined;
  const answer = { statusCode: 403, errorCode: 'AccessDenied', message: denialMessage(request, denial) };
  return { rule, answer, reason: 'AccessDenied' };
}

/** The service answers before it delivers. */
export function accept<Item>(
  sim: Simulation,
  { target: place, item: { id }, trail }: ApiCall<Item>,
  owner: Owner,
  usual?: number,
): void {
  const rule = 'source.answers-before-delivery';
  const read = sim.read(rule);
  const statusCode = usual ?? read;
  const about = { rule, owner, items: [id], place, result: String(statusCode) } as const;
  // A handler that sends on sees an answer too, but the one that the scenario asks for is that of its caller.
  if (trail) sim.emit({ ...about, kind: 'sent', owner: 'lambda' });
  else sim.emit({ ...about, kind: 'answered', answer: { statusCode } });
}

function refuse<Item>(
  sim: Simulation,
  { target: place, item: { id }, trail }: ApiCall<Item>,
  { rule, answer, reason }: CallRefusal,
): void {
  sim.emit({
    kind: 'refused',
    rule,
    owner: 'caller',
    items: [id],
    // A handler's item may lie there already.
    copies: [trail ? sim.copyAt({ name: id }, `${place}, refused`) : `${id}@${place}`],
    place,
    result: answer.errorCode,
    ...(trail ? {} : { answer }),
    settles: { state: 'rejected', reason },
  });
}
