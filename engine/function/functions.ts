import type { Duration } from '../../base/time';
import { itemsOf, type Message, sizeOf } from '../message';
import type { Behaviour, Json } from '../scenario';
import type { Simulation } from '../simulation';
import type { Fact } from '../trace';
import type { FunctionSettings } from '../world';
import { behaviourFor, culpritsOf, type DeliveryNumbers, highest } from './behaviour';
import { Concurrency, type Slot, type Throttle } from './concurrency';
import { Deeds } from './deeds';
import { exited, type FunctionError, responseTooLarge, thrown, timedOut } from './errors';

/** What became of a batch that a pipe did not have run by its target: Lambda's queue has it, or its enrichment ended it. */
type PassedOn = 'handed over' | 'filtered';

/** How a run ended. */
export type RunAnswer =
  /** `fitting`: the script only says that it succeeds, so the response has the shape that whoever waits needs. */
  | { readonly result: 'ok'; readonly response: string; readonly fitting?: true; readonly becomes?: PassedOn }
  /** `culprits` are the messages that the error was about. */
  | { readonly result: 'error' | 'timeout'; readonly culprits: readonly Message[]; readonly error: FunctionError };

export interface RunRequest {
  readonly functionId: string;
  /** The alias or version that is invoked; '' is the bare function. */
  readonly qualifier?: string;
  readonly messages: readonly Message[];
  readonly copies: readonly string[];
  /** What is told of the run beside, for example its shard. */
  readonly telling?: Pick<Fact, 'shard' | 'iteratorAge' | 'stage'>;
  /** What a report of failed items calls a message, where that is not its name. */
  readonly identify?: (message: Message) => Json;
  /** Whether the answer reports failed items, for whoever reads reports. */
  readonly reports?: (response: string) => boolean;
  readonly settles?: (answer: RunAnswer) => Fact['settles'];
  readonly onEnd: (answer: RunAnswer) => void;
}

/** The functions and their concurrency: who asks for a run gets one, or is throttled. */
export class Functions {
  private readonly deliveries = new Map<string, Map<string, number>>();

  private readonly deeds: Deeds;
  readonly concurrency: Concurrency;

  constructor(private readonly sim: Simulation) {
    this.concurrency = new Concurrency(sim);
    this.deeds = new Deeds(sim);
  }

  settings(functionId: string): FunctionSettings | undefined {
    return this.sim.world.functions[functionId];
  }

  /** Starts a run, or says why it is throttled. */
  start(request: RunRequest): Throttle | undefined {
    const { sim } = this;
    const { functionId, messages, copies, qualifier = '' } = request;
    const settings = this.settings(functionId);
    const fault = sim.faults.at(functionId, sim.now);
    if (fault && sim.read('api.fault-is-an-error')[fault] >= 400) return { throttled: 'ServiceException' };
    const slot = this.concurrency.take(functionId, qualifier);
    if ('throttled' in slot) return slot;
    const numbers = this.count(functionId, messages);
    const behaviour = behaviourFor(sim.scenario.handlers[functionId] ?? [], messages, numbers);
    const about = {
      items: itemsOf(messages),
      copies,
      place: functionId,
      via: functionId,
      attempt: highest(numbers),
      owner: 'lambda' as const,
      ...(qualifier === '' ? {} : { qualifier }),
    };
    const counted = sim.read('function.runs-when-invoked');
    sim.emit({
      ...about,
      kind: 'run-started',
      rule: 'function.runs-when-invoked',
      ...request.telling,
      ...poolOf(slot),
      ...(counted ? { metric: 'Invocations' } : {}),
    });
    const culprits = behaviour ? culpritsOf(behaviour, messages, numbers) : [];
    const intended = this.answer(behaviour, request, numbers, settings?.timeout ?? 0);
    const end = () => {
      this.concurrency.release(slot);
      const done = this.deeds.carryOut(functionId, behaviour, messages, culprits);
      const answer: RunAnswer = done ? intended : { result: 'error', culprits: messages, error: thrown };
      const settles = request.settles?.(answer);
      const reported = answer.result === 'ok' && request.reports?.(answer.response);
      sim.emit({
        ...about,
        kind: 'run-ended',
        rule: answer.result === 'timeout' ? 'function.timeout-is-an-error' : 'function.runs-when-invoked',
        result: reported ? 'reported' : answer.result,
        ...(request.telling?.stage === undefined ? {} : { stage: request.telling.stage }),
        ...(answer.result === 'ok' ? {} : { metric: 'Errors', error: answer.error }),
        ...(settles ? { settles } : {}),
      });
      request.onEnd(answer);
    };
    const duration = durationOf(behaviour, settings?.timeout ?? 0);
    if (duration === 0) end();
    else sim.after(duration, end, 'ends');
    return undefined;
  }

  private count(functionId: string, messages: readonly Message[]): DeliveryNumbers {
    const counts = this.deliveries.get(functionId) ?? new Map<string, number>();
    this.deliveries.set(functionId, counts);
    const numbers = new Map<string, number>();
    for (const { name } of messages) numbers.set(name, (counts.get(name) ?? 0) + 1);
    for (const [name, number] of numbers) counts.set(name, number);
    return numbers;
  }

  private answer(
    behaviour: Behaviour | undefined,
    { messages, identify = ({ name }) => name }: RunRequest,
    numbers: DeliveryNumbers,
    timeout: Duration,
  ): RunAnswer {
    const culprits = () => (behaviour ? culpritsOf(behaviour, messages, numbers) : []);
    switch (behaviour?.kind) {
      case 'throw':
        return { result: 'error', culprits: culprits(), error: thrown };
      case 'exit':
        return { result: 'error', culprits: culprits(), error: exited };
      case 'timeout':
        return this.sim.read('function.timeout-is-an-error')
          ? { result: 'timeout', culprits: culprits(), error: timedOut(timeout) }
          : { result: 'ok', response: '{}' };
      case 'return':
        return this.returned(behaviour.value, behaviour.valueBytes ?? sizeOf(behaviour.value), culprits());
      case 'report':
        return {
          result: 'ok',
          response: JSON.stringify({
            batchItemFailures: culprits().map((message) => ({ itemIdentifier: identify(message) })),
          }),
        };
      default:
        return { result: 'ok', response: '{}', fitting: true };
    }
  }

  private returned(response: string, bytes: number, culprits: readonly Message[]): RunAnswer {
    const limit = this.sim.read('function.response-limit');
    if (bytes <= limit) return { result: 'ok', response };
    return { result: 'error', culprits, error: responseTooLarge(bytes, limit) };
  }
}

/** The version that runs when a qualifier is invoked. */
export const executedVersion = (settings: FunctionSettings | undefined, qualifier: string): string =>
  settings?.aliases[qualifier] ?? (qualifier || '$LATEST');

/** What a fact tells of the place that a run took. */
function poolOf({ pool, spilled }: Slot): Pick<Fact, 'pool'> {
  if (pool === 'provisioned') return { pool };
  return spilled ? { pool: 'spilled' } : {};
}

const durationOf = (behaviour: Behaviour | undefined, timeout: Duration): Duration =>
  behaviour?.kind === 'timeout' ? timeout : Math.min(behaviour?.duration ?? 0, timeout);
