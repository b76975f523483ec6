import { addressOf } from '../address';
import type { Functions, RunAnswer } from '../function/functions';
import { type Message, messageOf } from '../message';
import type { CallAnswer } from '../outcome';
import { mayPush } from '../permissions';
import type { TriggerSettings } from '../push-world';
import type { RuleId } from '../rules';
import type { TriggerItem } from '../scenario';
import type { Simulation } from '../simulation';
import type { World } from '../world';
import type { Push } from './push';
import { principalOf } from './pushing-services';
import { type Refused, waiting } from './waiting-services';

/** What all simple push services do: something happens at the resource, and each of its functions is invoked. */
export class Triggers {
  constructor(
    private readonly sim: Simulation,
    private readonly push: Push,
    private readonly functions: Functions,
  ) {}

  happens(triggerId: string, item: TriggerItem): void {
    const trigger = this.sim.world.triggers[triggerId];
    if (!trigger) return;
    const message = messageOf(item.id, item.payload ?? {});
    if (trigger.invocation === 'synchronous') return this.ask(triggerId, trigger, message, item.trigger);
    this.answered(triggerId, trigger, item.id);
    for (const { functionArn } of callsOf(trigger, item.trigger)) {
      this.push.deliver({
        service: trigger.service,
        sourceArn: trigger.sourceArn,
        targetArn: functionArn,
        ...(trigger.roleArn === undefined ? {} : { roleArn: trigger.roleArn }),
        ...(trigger.service === 'cloudformation' ? { asCaller: true } : {}),
        message,
        lossRule: 'push.no-dead-letter-queue',
      });
    }
  }

  private answered(place: string, { service }: TriggerSettings, id: string): void {
    const rule = 'source.answers-before-delivery';
    const statusCode = this.sim.read(rule);
    const about = { owner: service, items: [id], place };
    this.sim.emit({ ...about, kind: 'answered', rule, result: String(statusCode), answer: { statusCode } });
  }

  /** Invokes and waits; the client of the service sees what became of it. */
  private ask(place: string, trigger: TriggerSettings, message: Message, name: string | undefined): void {
    const { sim } = this;
    const { world, read } = sim;
    const [call] = callsOf(trigger, name);
    const target = call && addressOf(world, call.functionArn);
    const principal = principalOf(trigger.service);
    const asking: Asking = { place, trigger, message, name: call?.name ?? '', functionId: '', qualifier: '' };
    if (!call || target?.kind !== 'function') return this.refuse(asking, 'gone', 'push.waiting-client-sees-failure');
    if (!mayPush({ world, read }, principal, call.functionArn, trigger.sourceArn))
      return this.refuse(asking, 'denied', 'permissions.function-policy-admits-services');
    this.attempt({ ...asking, functionId: target.id, qualifier: target.qualifier }, 1);
  }

  private attempt(asking: Asking, tries: number): void {
    const { sim } = this;
    const { functionId, qualifier, message, place, trigger } = asking;
    const patience = trigger.service === 'cognito' ? sim.read('cognito.waits-five-seconds') : undefined;
    const state = { open: true };
    const throttle = this.functions.start({
      functionId,
      qualifier,
      messages: [message],
      copies: [`${message.name}@${place}`],
      settles: ({ result }) => {
        // A run that was given up, with another after it, decides nothing.
        if (!state.open && tries < (patience?.attempts ?? 1)) return undefined;
        return { state: result === 'ok' ? 'processed' : 'failed' };
      },
      onEnd: (answer) => {
        if (!state.open) return;
        state.open = false;
        this.tell(asking, answer);
      },
    });
    if (throttle) return this.refuse(asking, 'throttled', 'push.waiting-client-sees-failure');
    if (!patience || !state.open) return;
    sim.after(patience.after, () => {
      if (!state.open) return;
      state.open = false;
      if (tries < patience.attempts) return this.attempt(asking, tries + 1);
      this.answer(asking, 'cognito.waits-five-seconds', waiting(trigger.service).late(asking.name));
    });
  }

  private tell(asking: Asking, answer: RunAnswer): void {
    const rule = 'push.waiting-client-sees-failure';
    if (answer.result === 'ok' || !this.sim.read(rule)) return this.answer(asking, rule, { statusCode: 200 });
    const said = waiting(asking.trigger.service).failed(asking.name, answer.error.errorMessage);
    this.answer(asking, rule, said);
  }

  private answer({ message, place, trigger }: Asking, rule: RuleId, answer: CallAnswer): void {
    this.sim.read(rule);
    const about = { owner: trigger.service, items: [message.name], place };
    this.sim.emit({ ...about, kind: 'answered', rule, result: answer.errorCode ?? String(answer.statusCode), answer });
  }

  private refuse({ message, place, trigger, name, functionId }: Asking, why: Refused, rule: RuleId): void {
    const { sim } = this;
    sim.read(rule);
    const answer = waiting(trigger.service).refused(why, name);
    const reason = { denied: 'AccessDenied', throttled: 'Throttled', gone: 'TargetGone' }[why];
    const counted =
      why === 'throttled' && sim.read('function.throttles-are-counted') ? { metric: 'Throttles', via: functionId } : {};
    sim.emit({
      owner: trigger.service,
      items: [message.name],
      copies: [`${message.name}@${place}`],
      place,
      kind: 'refused',
      rule,
      result: answer.errorCode ?? String(answer.statusCode),
      answer,
      settles: { state: 'rejected', reason },
      ...counted,
    });
  }
}

interface Asking {
  readonly place: string;
  readonly trigger: TriggerSettings;
  readonly message: Message;
  /** Which trigger of a user pool it is. */
  readonly name: string;
  readonly functionId: string;
  readonly qualifier: string;
}

/** The functions of a trigger; a user pool invokes only the one that an item names, or its first. */
function callsOf({ calls, service }: TriggerSettings, name: string | undefined): TriggerSettings['calls'] {
  const named = name === undefined ? calls : calls.filter((call) => call.name === name);
  return service === 'cognito' ? named.slice(0, 1) : named;
}

/** Services of which the engine knows the wiring only. */
const wiringOnly: readonly string[] = ['alexa', 'bedrock', 'firehose'];

/** Whether the engine plays what happens at a trigger. */
export function isModelledTrigger({ triggers }: World, target: string, { trigger: name }: TriggerItem): boolean {
  const trigger = triggers[target];
  if (!trigger || wiringOnly.includes(trigger.service)) return false;
  return callsOf(trigger, name).length > 0;
}
