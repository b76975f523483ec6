import { aws, type RuleId, type RuleSet } from '../engine';
import { sameFound } from './asks';
import { type Variant, worldsOf } from './variant';
import type { Worlds } from './worlds';

/** The rules that the key hangs on: switching one off changes what the ask finds. It takes a run for each rule that was read. */
export function neededRules(variant: Variant, { rules }: { rules: RuleSet } = { rules: aws }): readonly RuleId[] {
  const worlds = worldsOf(variant, rules);
  const isNeeded = neededIn(worlds);
  return [...worlds.rulesRead].filter(isNeeded);
}

/** Whether the key of these worlds hangs on a rule. A rule that no run read cannot be needed. */
export function neededIn(worlds: Worlds): (id: RuleId) => boolean {
  const key = worlds.key();
  return (id) => !sameFound(worlds.withoutRule(id), key);
}
