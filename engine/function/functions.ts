import { memo } from '../../base/memo';
import type { Duration } from '../../base/time';
import type { Subject } from '../fact-log';
import { itemsOf, type Message, sizeOf } from '../message';
import type { Behaviour, Json } from '../scenario';
import type { Simulation } from '../simulation';
import type { Fact } from '../trace';
import type { Visits } from '../visits';
import type { FunctionSettings } from '../world';
import { behaviourFor, culpritsOf, type DeliveryNumbers, highest } from './behaviour';
import { Concurrency, faulty, type Slot, type Throttle } from './concurrency';
import { Deeds } from './deeds';
import { exited, type FunctionError, responseTooLarge, thrown, timedOut } from './errors';
import { RunTellings } from './run-tellings';

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
  /** The items and copies as the facts name them, if whoever asks holds them anyway. */
  readonly subject?: Subject;
  /** Where the runs of its one message are counted, if whoever asks knows. */
  readonly visits?: Visits;
  /** What is told of the run beside, for example its shard. */
  readonly telling?: Pick<Fact, 'shard' | 'iteratorAge' | 'stage'>;
  /** What a report of failed items calls a message, where that is not its name. */
  readonly identify?: (message: Message) => Json;
  /** Whether the answer reports failed items, for whoever reads reports. */
  readonly reports?: (response: string) => boolean;
  readonly settles?: (answer: RunAnswer) => Fact['settles'];
  readonly onEnd: (answer: RunAnswer) => void;
}

/** A run that has begun. */
interface OpenRun {
  readonly request: RunRequest;
  readonly slot: Slot;
  readonly subject: Subject;
  readonly attempt: number;
  readonly behaviour: Behaviour | undefined;
  readonly culprits: readonly Message[];
  /** How the script means it to end. */
  readonly intended: RunAnswer;
}

const succeeds: RunAnswer = { result: 'ok', response: '{}', fitting: true };
const noScript: readonly Behaviour[] = [];
const nobody: readonly Message[] = [];

/** The functions and their concurrency: who asks for a run gets one, or is throttled. */
export class Functions {
  private readonly deeds: Deeds;
  private readonly tellings = memo((functionId: string) => new RunTellings(functionId));
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
    const { functionId, messages, qualifier = '' } = request;
    const settings = this.settings(functionId);
    const fault = sim.faults.at(functionId, sim.now);
    if (fault && sim.read('api.fault-is-an-error')[fault] >= 400) return faulty(fault);
    const slot = this.concurrency.take(functionId, qualifier);
    if ('throttled' in slot) return slot;
    const numbers = this.count(request);
    const attempt = highest(numbers);
    const behaviour = behaviourFor(sim.scenario.handlers[functionId] ?? noScript, messages, numbers);
    const subject = request.subject ?? { items: itemsOf(messages), copies: request.copies };
    this.tellOfStart(request, slot, subject, attempt);
    const culprits = behaviour ? culpritsOf(behaviour, messages, numbers) : nobody;
    const intended = this.answer(behaviour, request, culprits, settings?.timeout ?? 0);
    const run = { request, slot, subject, attempt, behaviour, culprits, intended };
    const duration = durationOf(behaviour, settings?.timeout ?? 0);
    if (duration === 0) this.end(run);
    else sim.at(sim.now + duration, this.end, 'ends', run);
    return undefined;
  }

  private readonly end = (run: OpenRun): void => {
    const { request, slot, subject, attempt, behaviour, culprits, intended } = run;
    const { functionId, messages, qualifier } = request;
    this.concurrency.release(slot);
    const done = this.deeds.carryOut(functionId, behaviour, messages, culprits);
    const answer: RunAnswer = done ? intended : { result: 'error', culprits: messages, error: thrown };
    const settles = request.settles?.(answer);
    const reported = answer.result === 'ok' && request.reports?.(answer.response);
    const telling = this.tellings(functionId).ended({
      result: reported ? 'reported' : answer.result,
      qualifier: qualifier || undefined,
      settles,
      error: answer.result === 'ok' ? undefined : answer.error,
      stage: request.telling?.stage,
    });
    this.sim.tell(telling, subject, attempt);
    request.onEnd(answer);
  };

  private tellOfStart({ functionId, qualifier, telling }: RunRequest, slot: Slot, subject: Subject, attempt: number) {
    const { sim } = this;
    const metric = sim.read('function.runs-when-invoked') ? 'Invocations' : undefined;
    const told = this.tellings(functionId).started(poolOf(slot), qualifier || undefined, metric);
    if (telling) sim.emit({ ...told, ...telling, items: subject.items, copies: subject.copies, attempt });
    else sim.tell(told, subject, attempt);
  }

  /** How often each message was now delivered; one that a batch holds twice was delivered once. */
  private count({ functionId, messages, visits }: RunRequest): DeliveryNumbers {
    if (visits) return [++visits.runs];
    const { sim } = this;
    const numbers = new Map(messages.map((message) => [message.name, sim.visits(message, functionId)]));
    for (const known of numbers.values()) known.runs += 1;
    return messages.map(({ name }) => numbers.get(name)?.runs ?? 0);
  }

  private answer(
    behaviour: Behaviour | undefined,
    { identify = ({ name }) => name }: RunRequest,
    culprits: readonly Message[],
    timeout: Duration,
  ): RunAnswer {
    switch (behaviour?.kind) {
      case 'throw':
        return { result: 'error', culprits, error: thrown };
      case 'exit':
        return { result: 'error', culprits, error: exited };
      case 'timeout':
        return this.sim.read('function.timeout-is-an-error')
          ? { result: 'timeout', culprits, error: timedOut(timeout) }
          : { result: 'ok', response: '{}' };
      case 'return':
        return this.returned(behaviour.value, behaviour.valueBytes ?? sizeOf(behaviour.value), culprits);
      case 'report':
        return {
          result: 'ok',
          response: JSON.stringify({
            batchItemFailures: culprits.map((message) => ({ itemIdentifier: identify(message) })),
          }),
        };
      default:
        return succeeds;
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
function poolOf({ pool, spilled }: Slot): Fact['pool'] {
  if (pool === 'provisioned') return pool;
  return spilled ? 'spilled' : undefined;
}

const durationOf = (behaviour: Behaviour | undefined, timeout: Duration): Duration =>
  behaviour?.kind === 'timeout' ? timeout : Math.min(behaviour?.duration ?? 0, timeout);
