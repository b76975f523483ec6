import type { Refusal } from '../outcome';
import type { ReadRule } from '../rules';
import type { Scenario } from '../scenario';
import { startOf } from '../schedules/wall-clock';
import type { World } from '../world';
import { listAssumed } from './assumed';
import { type Plan, planFor } from './build';
import { withinBounds } from './checks/bounds';
import { notificationsFit } from './checks/buckets';
import { type Check, firstOf } from './checks/check';
import { concurrencyFits, provisionedOnce } from './checks/concurrency';
import { fifoTargetsFit, subscriptionsFit } from './checks/fan-out';
import { deadLetterTargetsWork, invokeConfigsFit } from './checks/functions';
import { mappingsFit } from './checks/mappings';
import { filtersFit, patternsFit } from './checks/patterns';
import { permissionsFit, policiesFit } from './checks/permissions';
import { pipesFit } from './checks/pipes';
import { pollersFit } from './checks/pollers';
import { deadLetterQueuesFit } from './checks/queues';
import { rolesTrustLambda } from './checks/roles';
import { eventRulesFit, schedulesFit } from './checks/schedules';
import { streamMappingsFit } from './checks/stream-mappings';
import { targetGroupsFit } from './checks/target-groups';
import { triggersFit } from './checks/triggers';
import { decide } from './decide';
import { buildBuses, buildEventRules } from './event-rules';
import { buildFunctions } from './functions';
import { buildApis } from './http/apis';
import { buildLoadBalancers } from './http/load-balancers';
import { listIgnored } from './ignored';
import { buildKeys } from './keys';
import { buildMappings } from './mappings';
import { withOwners } from './owners';
import { buildPipes } from './pipes';
import { account, region } from './place';
import { buildBuckets, buildFunctionUrls, buildSubscriptions } from './push';
import { buildQueues, buildTopics } from './queues';
import { buildRoles } from './roles';
import { expandSam } from './sam';
import { buildSchedules } from './schedules';
import { link } from './stack';
import { buildStateMachines } from './state-machines';
import { buildStreamMappings } from './stream-mappings';
import { buildStreamSources } from './streams';
import { buildTriggers } from './triggers/triggers';

/** What of a scenario a deployment is about. */
type Deployed = Pick<Scenario, 'template' | 'account' | 'owners' | 'startsAt'>;

/** Deploys a scenario's template: the world that it makes, or the first refusal of an AWS API. */
export function deploy(scenario: Deployed, read: ReadRule): World | Refusal {
  const plan = planOf(scenario, read);
  const world = buildWorld(plan, scenario);
  const deployment = { ...plan, world };
  return firstOf(checks, (check) => check(deployment)) ?? world;
}

/** The world that a template asks for, whether or not AWS would let it be made. */
export const askedFor = (scenario: Deployed, read: ReadRule): World => buildWorld(planOf(scenario, read), scenario);

function planOf({ template, owners }: Deployed, read: ReadRule): Plan {
  const decided = decide(template);
  return planFor(link({ ...decided, resources: withOwners(expandSam(decided, read), owners) }), read);
}

/** In the order in which CloudFormation comes to them: a resource is made after those that it needs. */
const checks: readonly Check[] = [
  withinBounds,
  rolesTrustLambda,
  provisionedOnce,
  concurrencyFits,
  deadLetterQueuesFit,
  deadLetterTargetsWork,
  permissionsFit,
  policiesFit,
  invokeConfigsFit,
  mappingsFit,
  pollersFit,
  filtersFit,
  patternsFit,
  streamMappingsFit,
  pipesFit,
  notificationsFit,
  subscriptionsFit,
  fifoTargetsFit,
  targetGroupsFit,
  eventRulesFit,
  schedulesFit,
  triggersFit,
];

function buildWorld(plan: Plan, { account: quotas, startsAt }: Deployed): World {
  const roles = buildRoles(plan);
  const queues = buildQueues(plan);
  const functions = buildFunctions(plan, roles);
  const buses = buildBuses(plan);
  const streamSources = buildStreamSources(plan);
  const pipes = buildPipes(plan, { roles, queues, functions, ...streamSources });
  const world = {
    account,
    region,
    startsAt: startOf({ startsAt }),
    ...(quotas === undefined
      ? {}
      : { concurrencyQuota: quotas.concurrentExecutions ?? plan.read('concurrency.account-quota') }),
    roles,
    keys: buildKeys(plan),
    queues,
    functions,
    buses,
    topics: buildTopics(plan),
    subscriptions: buildSubscriptions(plan),
    buckets: buildBuckets(plan),
    eventRules: buildEventRules(plan, buses),
    mappings: { ...buildMappings(plan, { queues, functions }), ...pipes.mappings },
    ...streamSources,
    streamMappings: { ...buildStreamMappings(plan, functions, streamSources), ...pipes.streamMappings },
    functionUrls: buildFunctionUrls(plan),
    apis: buildApis(plan),
    loadBalancers: buildLoadBalancers(plan),
    schedules: buildSchedules(plan),
    triggers: buildTriggers(plan),
    stateMachines: buildStateMachines(plan),
  };
  const told = { ...world, assumed: listAssumed(plan, world) };
  return { ...told, ignored: listIgnored(plan, told) };
}
