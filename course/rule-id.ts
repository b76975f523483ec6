import { type RuleId, ruleIds } from '../engine';

const known: ReadonlySet<string> = new Set(ruleIds);

export const isRuleId = (id: string): id is RuleId => known.has(id);
