export { type Owner, ownerName } from './owner';
export { aws, catalogue, type ReadRule, type Rule, type RuleId, ruleIds, type RuleSet, type RuleTopic, switchOff } from './rules';
export type * from './outcome';
export type * from './scenario';
export type { Fact, FactKind } from './trace';
export type { World } from './world';
export { type Run, simulate } from './simulate';
