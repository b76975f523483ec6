import {
  type ArchitectureNode,
  architectureOf,
  aws,
  catalogue,
  type Fact,
  ownerName,
  type RuleId,
  type Run,
  ruleIds,
  type Scenario,
  sayFact,
} from '../engine';
import { type Lane, laneOf, laneOrder, outside } from './lanes';

/** One thing that happened, in words a learner can read. */
export interface ReplayFact
  extends Pick<Fact, 'key' | 'at' | 'kind' | 'rule' | 'items' | 'copies' | 'place' | 'result' | 'attempt' | 'until'> {
  readonly text: string;
  /** Whose doing it was, in words. */
  readonly owner: string;
  /** AWS's page about the rule. */
  readonly url: string;
  /** The id of the lane on which it happened. */
  readonly lane: string;
}

/** What a drawing of one run or of several needs beside the facts. */
export interface Stage {
  /** From outside to where things come to rest. */
  readonly lanes: readonly Lane[];
  /** What each rule that was met says. */
  readonly statements: Readonly<Partial<Record<RuleId, string>>>;
}

/** A fact of a trace as a replay shows it. */
export const replayFact = (fact: Fact): ReplayFact => {
  const { key, at, kind, rule, items, copies, place, result, attempt, until } = fact;
  return {
    ...{ key, at, kind, rule, items, copies, place, result, attempt, until },
    text: sayFact(fact),
    owner: ownerName(fact.owner),
    url: catalogue[rule].url,
    lane: laneOf(fact).id,
  };
};

/** What happened, or why nothing could: a template that is refused has no run. */
export function factsOf(run: Run): readonly ReplayFact[] {
  const rule = refusingRule(run);
  const { deployment } = run.outcome;
  // What is not modelled is refused by no rule of AWS.
  if (rule === undefined || deployment.result === 'succeeds') return run.trace.map(replayFact);
  const { resource, message } = deployment;
  const { owner, url } = catalogue[rule];
  return [
    {
      key: `${resource} is refused`,
      at: 0,
      kind: 'refused',
      rule,
      items: [],
      copies: [],
      place: resource,
      text: `${resource} is refused: ${message}`,
      owner: ownerName(owner),
      url,
      lane: outside.id,
    },
  ];
}

function refusingRule({ outcome: { deployment } }: Run): RuleId | undefined {
  return deployment.result === 'succeeds' ? undefined : ruleIds.find((id) => id === deployment.rule);
}

/** The stage on which these runs of one scenario are shown. */
export function stageOf(scenario: Scenario, runs: readonly Run[]): Stage {
  const facts = runs.flatMap(({ trace }) => trace);
  const nodes = new Map(nodesOf(scenario).map((node) => [node.id, node]));
  const lanes = new Map<string, Lane>();
  for (const fact of facts) {
    const { id, make } = laneOf(fact);
    if (!lanes.has(id)) lanes.set(id, make(nodes));
  }
  const refusing = runs.flatMap((run) => refusingRule(run) ?? []);
  if (refusing.length > 0 && !lanes.has(outside.id)) lanes.set(outside.id, outside.make(nodes));
  const rules = [...new Set([...facts.map(({ rule }) => rule), ...refusing])];
  return {
    lanes: [...lanes.values()].sort((one, other) => laneOrder(one) - laneOrder(other)),
    statements: Object.fromEntries(rules.map((rule) => [rule, catalogue[rule].statement])),
  };
}

const nodesOf = (scenario: Scenario): readonly ArchitectureNode[] => architectureOf(scenario, aws).nodes;
