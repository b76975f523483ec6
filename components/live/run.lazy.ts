import { type Architecture, architectureOf, aws, deployment, type Scenario, simulate, type World } from '@/engine';
import { type ReplayFact, replayFact, type Stage, stageOf } from '@/quiz/story';
import { type Knob, knobsOf, type Turned, turned } from '@/scenario/knobs';
import { type Row, rowsOf } from './rows';

/** What a changed scenario does. */
export interface Lived {
  readonly facts: readonly ReplayFact[];
  readonly stage: Stage;
  readonly architecture: Architecture;
  readonly rows: readonly Row[];
  readonly runs: number;
  /** Why AWS would not deploy it. */
  readonly refused?: string;
}

/** The seed of worked examples. */
const seed = 1;

export const openKnobs = (scenario: Scenario): readonly Knob[] => knobsOf(scenario);

/** Runs a scenario with other values, in the reader's own browser. */
export function live(original: Scenario, values: Turned): Lived {
  const { scenario, withoutPolicy } = turned(original, values);
  const deployed = deployment(scenario, aws);
  const result = 'result' in deployed.result ? deployed.result : strip(deployed.result, withoutPolicy);
  const run = simulate(scenario, { rules: aws, seed, deployed: { ...deployed, result } });
  const { outcome, trace } = run;
  return {
    facts: trace.map(replayFact),
    stage: stageOf(scenario, [run]),
    architecture: architectureOf(scenario, aws),
    rows: rowsOf(outcome),
    runs: Object.values(outcome.functions).reduce((sum, { invocations }) => sum + invocations, 0),
    ...(outcome.deployment.result === 'fails' && { refused: outcome.deployment.message }),
  };
}

/** A world in which somebody has taken these functions' policies away. */
const strip = (world: World, functionIds: readonly string[]): World => ({
  ...world,
  functions: Object.fromEntries(
    Object.entries(world.functions).map(([id, settings]) => [
      id,
      functionIds.includes(id) ? { ...settings, policies: {} } : settings,
    ]),
  ),
});
