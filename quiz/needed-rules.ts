import { childSeed } from '../base/random';
import { type RuleId, type RuleSet, simulate, switchOff } from '../engine';
import { bindAsk, sameFound } from './asks';
import type { DrawnQuestion } from './variant';

/** The rules that the key hangs on: switching one off changes what the ask finds. A rule that no run read cannot. */
export function neededRules({ scenario, seed, ask: source }: DrawnQuestion, rules: RuleSet): readonly RuleId[] {
  const ask = bindAsk(source);
  const run = (world: RuleSet) => simulate(scenario, { rules: world, seed: childSeed(seed, 'engine') });
  const truth = run(rules);
  const key = ask.find(truth);
  return [...truth.rulesRead].filter((id) => !sameFound(ask.find(run(switchOff(rules, id))), key));
}
