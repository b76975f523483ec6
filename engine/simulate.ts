import { lazy } from '../base/memo';
import type { Seed } from '../base/random';
import { deploy } from './deployment/deploy';
import type { FactLog } from './fact-log';
import { foldOutcome, itemIds } from './fold/outcome';
import { Functions } from './function/functions';
import { AsynchronousQueue } from './invocation/asynchronous';
import { Batches } from './invocation/batch';
import { Pollers } from './invocation/event-source-mapping';
import { Retained } from './invocation/retained';
import { InvokeApi } from './invocation/synchronous';
import type { Outcome, Refusal } from './outcome';
import type { ReadRule, RuleId, RuleSet } from './rules';
import type { Scenario, Stimulus } from './scenario';
import { mostFirings, windRules } from './schedules/rules';
import { windScheduler } from './schedules/scheduler';
import { type Budget, Simulation } from './simulation';
import { EventBuses } from './sources/eventbridge';
import { HttpDoors } from './sources/http-doors';
import { Push } from './sources/push';
import { Buckets } from './sources/s3';
import { Topics } from './sources/sns';
import { Queues } from './sources/sqs';
import { StateMachines } from './sources/step-functions';
import { Streams } from './sources/streams';
import { Triggers } from './sources/triggers';
import { act, notModelled, type Reach } from './stimuli';
import type { Fact } from './trace';
import type { World } from './world';

/** What happened in one run, and what became of everything. Trace and outcome are made when they are first asked for. */
export interface Run {
  readonly trace: readonly Fact[];
  readonly outcome: Outcome;
  readonly rulesRead: ReadonlySet<RuleId>;
  /** Whether another seed could have made another run of it: what AWS leaves open was drawn. */
  readonly drewLots: boolean;
  /** Why the run was cut short of its horizon. */
  readonly stopped?: string;
}

/** A template deployed in a world of rules; good for every run in which the rules that it read are the same. */
export interface Deployment {
  readonly result: World | Refusal;
  readonly rulesRead: ReadonlySet<RuleId>;
}

export function deployment(scenario: Scenario, rules: RuleSet): Deployment {
  const rulesRead = new Set<RuleId>();
  const read: ReadRule = (id) => {
    rulesRead.add(id);
    return rules[id];
  };
  return { result: deploy(scenario, read), rulesRead };
}

/** Enough for any scenario that ends, and little enough that one without end is stopped soon. */
const budgetFor = (scenario: Scenario, { result }: Deployment): number =>
  50_000 + 100 * itemIds(scenario).length + ('result' in result ? 0 : 100 * mostFirings(result, scenario.until));

/** Texts that handlers send and services wrap: 64 million characters, and 4,096 for each event that there may be. */
const charactersFor = (events: number): number => 64_000_000 + Math.min(4096 * Math.max(0, events - 50_000), 2 ** 30);

/** Runs a scenario in a world of rules. The same input gives the same trace, byte for byte. */
export function simulate(
  scenario: Scenario,
  {
    rules,
    seed,
    deployed = deployment(scenario, rules),
    budget = budgetFor(scenario, deployed),
  }: {
    readonly rules: RuleSet;
    readonly seed: Seed;
    readonly budget?: number;
    /** What deploying the scenario in these rules gave, if that is known already. */
    readonly deployed?: Deployment;
  },
): Run {
  const { result, rulesRead } = deployed;
  const refusal = 'result' in result ? result : notModelled(scenario, result);
  if (refusal) return { trace: [], outcome: refused(scenario, refusal), rulesRead, drewLots: false };
  const world = result as World;
  const sim = new Simulation(scenario, world, rules, seed);
  for (const id of rulesRead) sim.rulesRead.add(id);
  const reach = wire(sim);
  reach.clockwork();
  const acts = (stimulus: Stimulus): void => act(sim, reach, stimulus);
  for (const stimulus of scenario.stimuli) sim.at(stimulus.at, acts, 'happens', stimulus);
  const characters = charactersFor(budget);
  const usedUp = sim.run({ events: budget, characters });
  return runOf(sim.log, scenario, world, {
    rulesRead: sim.rulesRead,
    drewLots: sim.drewLots,
    ...(usedUp && { stopped: stops[usedUp](usedUp === 'events' ? budget : characters) }),
  });
}

const stops: Readonly<Record<keyof Budget, (most: number) => string>> = {
  events: (most) => `The run was stopped after ${most} events: something goes round without end.`,
  characters: (most) =>
    `The run was stopped after it had made ${Math.round(most / 1e6)} million characters of messages: something multiplies without end.`,
};

/** Whoever asks for the outcome need not pay for the facts, and the other way round. The run holds the log and no more of the simulation. */
function runOf(log: FactLog, scenario: Scenario, world: World, noted: Omit<Run, 'trace' | 'outcome'>): Run {
  const trace = lazy(() => log.facts());
  const outcome = lazy(() => foldOutcome(log, scenario, world));
  return {
    ...noted,
    get trace() {
      return trace();
    },
    get outcome() {
      return outcome();
    },
  };
}

/** Makes the parts and lets each reach the others through `services`. */
function wire(sim: Simulation): Reach {
  const functions = new Functions(sim);
  const retained = new Retained(sim);
  const asynchronous = new AsynchronousQueue(sim, functions, retained);
  const queues: Queues = new Queues(sim, (queueId) => pollers.wake(queueId));
  const batches = new Batches(sim, functions, queues, retained);
  const pollers = new Pollers(sim, functions, queues, batches);
  const push = new Push(sim, functions);
  const topics = new Topics(sim, push);
  const buses = new EventBuses(sim, push);
  const buckets = new Buckets(sim, push);
  const stateMachines = new StateMachines(sim, functions);
  const streams = new Streams(sim, functions);
  const clockwork = () => {
    windRules(sim, buses);
    windScheduler(sim, push);
  };
  sim.services = {
    invokeAsync: (functionId, qualifier, message, copy) => asynchronous.accept(functionId, qualifier, message, copy),
    sendMessage: (queueId, message, options) => queues.send(queueId, message, options),
    putRecords: (call, from) => streams.call(call, from),
    publish: (topicId, message) => topics.publish(topicId, message),
    startExecution: (machineId, message, copy) => stateMachines.startWith(machineId, message, copy),
    putEvent: (busId, message) => buses.put(busId, message),
    deleteObject: (bucketId, key, message, again) => buckets.remove(bucketId, key, message, again),
    putObject: (bucketId, key, message, again) => buckets.put(bucketId, key, message, again),
  };
  return {
    invokeApi: new InvokeApi(sim, functions, retained),
    http: new HttpDoors(sim, functions),
    clockwork,
    triggers: new Triggers(sim, push, functions),
    stateMachines,
    queues,
    pollers,
    streams,
  };
}

function refused(scenario: Scenario, deployment: Refusal): Outcome {
  const pending = itemIds(scenario).map((id) => [id, [{ state: 'pending' as const, where: [], deliveries: 0 }]]);
  return {
    deployment,
    calls: {},
    functions: {},
    items: Object.fromEntries(pending),
    stores: {},
    effects: {},
    metrics: {},
  };
}
