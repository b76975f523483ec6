import { addressOf } from '../address';
import type { Functions } from '../function/functions';
import { type Message, messageOf } from '../message';
import { mayInvokeAs } from '../permissions';
import type { TriggerItem } from '../scenario';
import type { Simulation } from '../simulation';
import type { MachineState, Retrier, StateMachineSettings } from '../state-machine-world';

type Task = Extract<MachineState, { kind: 'task' }>;

/** One execution of a state machine. */
interface Execution {
  readonly machineId: string;
  readonly machine: StateMachineSettings;
  readonly message: Message;
  readonly copy: string;
}

/** Step Functions: an execution goes from state to state; each task invokes, and its Retry block decides what follows a failure. */
export class StateMachines {
  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
  ) {}

  start(machineId: string, item: TriggerItem): void {
    const { sim } = this;
    const machine = sim.world.stateMachines[machineId];
    if (!machine) return;
    const rule = 'source.answers-before-delivery';
    const statusCode = sim.read(rule);
    const about = { owner: 'step-functions', items: [item.id], place: machineId } as const;
    sim.emit({ ...about, kind: 'answered', rule, result: String(statusCode), answer: { statusCode } });
    this.startWith(machineId, messageOf(item.id, item.payload ?? {}), `${item.id}@${machineId}`);
  }

  /** Starts an execution with a message that came from elsewhere. */
  startWith(machineId: string, message: Message, copy: string): void {
    const machine = this.sim.world.stateMachines[machineId];
    if (machine) this.enter({ machineId, machine, message, copy }, machine.startAt);
  }

  /** Goes on to a state; without one the execution has ended. */
  private enter(execution: Execution, name: string | undefined): void {
    const state = name === undefined ? undefined : execution.machine.states[name];
    if (!state || name === undefined) return;
    if (state.kind === 'task') this.attempt(execution, state, new Map());
    else if (state.kind === 'wait') this.sim.after(state.span, () => this.enter(execution, state.next));
    else if (state.kind === 'pass') this.enter(execution, state.next);
  }

  private attempt(execution: Execution, task: Task, tries: Map<number, number>): void {
    const { sim } = this;
    const { world, read } = sim;
    const { copy, message, machine } = execution;
    const target = addressOf(world, task.functionArn);
    if (target?.kind !== 'function')
      return this.failed(execution, task, tries, 'Lambda.ResourceNotFoundException', true);
    if (read('push.role-of-the-source') && !mayInvokeAs({ world, read }, machine.roleArn, task.functionArn))
      return this.failed(execution, task, tries, 'Lambda.AWSLambdaException', true);
    if (task.asynchronous) {
      sim.services.invokeAsync(target.id, target.qualifier, message, copy);
      return this.enter(execution, task.next);
    }
    const throttle = this.functions.start({
      functionId: target.id,
      qualifier: target.qualifier,
      messages: [message],
      copies: [copy],
      settles: (answer) => {
        if (answer.result === 'ok') return this.endsAfter(execution, task.next);
        const next = this.follows(task, answer.error.errorType, tries);
        return this.goesOn(execution, next) ? undefined : { state: 'failed' };
      },
      onEnd: (answer) => {
        if (answer.result === 'ok') this.enter(execution, task.next);
        else this.failed(execution, task, tries, answer.error.errorType, false);
      },
    });
    if (throttle) this.failed(execution, task, tries, 'Lambda.TooManyRequestsException', true);
  }

  /** Tries again, goes on to what catches the error, or ends the execution. */
  private failed(execution: Execution, task: Task, tries: Map<number, number>, error: string, unrun: boolean): void {
    const { sim } = this;
    const next = this.follows(task, error, tries);
    const about = {
      owner: 'step-functions' as const,
      items: [execution.message.name],
      copies: [execution.copy],
      place: execution.machineId,
    };
    const rule = 'step-functions.retries-as-written';
    if (unrun) {
      const goesOn = this.goesOn(execution, next);
      const settles = goesOn ? {} : { settles: { state: 'failed', reason: reasonOf(error) } as const };
      sim.emit({ ...about, kind: 'not-delivered', rule, result: error, ...settles });
    }
    if (!next) return;
    if ('state' in next) return this.enter(execution, next.state);
    tries.set(next.retrier, (tries.get(next.retrier) ?? 0) + 1);
    const until = sim.now + next.wait;
    sim.emit({ ...about, kind: 'retry-scheduled', rule, until });
    sim.at(until, () => this.attempt(execution, task, tries));
  }

  /** Whether another task comes after an error; what is caught may just end. */
  private goesOn(execution: Execution, next: ReturnType<StateMachines['follows']>): boolean {
    if (!next) return false;
    return !('state' in next) || this.endsAfter(execution, next.state) === undefined;
  }

  /** What follows an error: another try after a wait, another state, or nothing. */
  private follows(
    { retriers, catchers }: Task,
    error: string,
    tries: ReadonlyMap<number, number>,
  ): { readonly retrier: number; readonly wait: number } | { readonly state: string } | undefined {
    const mode = this.sim.read('step-functions.retries-as-written');
    const usual = this.sim.read('step-functions.retry-defaults');
    const asked: readonly Retrier[] =
      mode === 'always' && retriers.length === 0 ? [{ errors: ['States.ALL'] }] : retriers;
    const at = mode === 'never' ? -1 : asked.findIndex(({ errors }) => matches(errors, error));
    const retrier = asked[at];
    const done = tries.get(at) ?? 0;
    if (retrier && done < (retrier.attempts ?? usual.attempts)) {
      const wait = (retrier.interval ?? usual.interval) * (retrier.rate ?? usual.rate) ** done;
      return { retrier: at, wait: Math.round(Math.min(wait, retrier.longest ?? wait)) };
    }
    const caught = catchers.find(({ errors }) => matches(errors, error));
    return caught && { state: caught.next };
  }

  /** Where the item rests if no task comes any more. */
  private endsAfter(
    { machine }: Execution,
    name: string | undefined,
  ): { readonly state: 'processed' | 'failed' } | undefined {
    const seen = new Set<string>();
    for (let at = name; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const state = machine.states[at];
      if (state?.kind === 'task') return undefined;
      if (state?.kind === 'fail') return { state: 'failed' };
      at = state && 'next' in state ? state.next : undefined;
    }
    return { state: 'processed' };
  }
}

const matches = (errors: readonly string[], error: string): boolean =>
  errors.some((name) => name === error || name === 'States.ALL' || name === 'States.TaskFailed');

const reasonOf = (error: string): string =>
  ({
    'Lambda.ResourceNotFoundException': 'TargetGone',
    'Lambda.AWSLambdaException': 'NoPermission',
    'Lambda.TooManyRequestsException': 'Throttled',
  })[error] ?? error;
