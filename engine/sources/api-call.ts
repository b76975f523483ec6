import type { CallAnswer } from '../outcome';
import type { Owner } from '../owner';
import { denialMessage, denialOf } from '../permissions';
import type { RuleId } from '../rules';
import type { Simulation } from '../simulation';

/** One call of an API that takes an item: SendMessage, Publish, PutObject, PutEvents. */
interface ApiCall {
  readonly owner: Owner;
  readonly place: string;
  /** The item. */
  readonly id: string;
}

/** What a refused caller sees, and the rule behind it. */
export interface CallRefusal {
  readonly rule: RuleId;
  readonly answer: CallAnswer;
  readonly reason: 'AccessDenied' | 'InvalidRequest';
}

/** The service answers before it delivers. */
export function accepted(sim: Simulation, { owner, place, id }: ApiCall): void {
  const rule = 'source.answers-before-delivery';
  const statusCode = sim.read(rule);
  sim.emit({ kind: 'answered', rule, owner, items: [id], place, result: String(statusCode), answer: { statusCode } });
}

/** The item goes nowhere. */
export function refuseCall(sim: Simulation, { place, id }: ApiCall, { rule, answer, reason }: CallRefusal): void {
  sim.emit({
    kind: 'refused',
    rule,
    owner: 'caller',
    items: [id],
    copies: [`${id}@${place}`],
    place,
    result: answer.errorCode,
    answer,
    settles: { state: 'rejected', reason },
  });
}

/** The refusal of a named caller who may not do this; without a name the caller may do everything. */
export function callerDenied(
  sim: Simulation,
  { caller: name, action, arn }: { readonly caller: string | undefined; readonly action: string; readonly arn: string },
): CallRefusal | undefined {
  const caller = name === undefined ? undefined : sim.scenario.callers[name];
  if (!caller || name === undefined || !sim.read('source.caller-needs-permission')) return undefined;
  const { world, read } = sim;
  const request = { world, read, principal: { caller, name }, action, resourceArn: arn };
  const denial = denialOf(request);
  if (!denial) return undefined;
  const answer = { statusCode: 403, errorCode: 'AccessDenied', message: denialMessage(request, denial) };
  return { rule: 'source.caller-needs-permission', answer, reason: 'AccessDenied' };
}
