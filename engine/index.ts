export { architectureOf, bare } from './architecture';
export type * from './architecture/architecture';
export type * from './architecture/placed';
export { type Divergence, divergence } from './divergence';
export { violations } from './invariants';
export {
  isMisconceptionId,
  type Misconception,
  type MisconceptionId,
  misconceptions,
  withBelief,
} from './misconceptions';
export type * from './outcome';
export { type Owner, ownerName } from './owner';
export {
  aws,
  catalogue,
  type ReadRule,
  type Rule,
  type RuleId,
  type RuleSet,
  type RuleTopic,
  ruleIds,
  switchOff,
} from './rules';
export { sayFact } from './say';
export type * from './scenario';
export { type LogLine, logsOf } from './signals/logs';
export { metricStatistic } from './signals/metrics';
export { type Deployment, deployment, type Run, simulate } from './simulate';
export { type EventSource, type EventSourceId, eventSources } from './sources/event-sources';
export type { Fact, FactKind } from './trace';
export type { World } from './world';
