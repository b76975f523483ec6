import { deploy } from '../deployment/deploy';
import { aws, type ReadRule } from '../rules';
import type { Scenario } from '../scenario';
import type { Fact } from '../trace';
import { withoutCause } from './causes';
import { deletedTooSoon } from './deletion';
import { groupsOutOfOrder } from './groups';
import { beyondLimits } from './limits';
import { outOfOrder } from './order';
import { notAtRest } from './rest';
import { streamsAstray } from './streams';
import { keysTwice, outOfTime } from './time';

/** What does not hold of a trace, in words. It knows the set-up and what AWS allows, and nothing of how the trace came about. */
export function violations(trace: readonly Fact[], scenario: Scenario): string[] {
  const world = deploy(scenario, readAws);
  if ('result' in world) return trace.length > 0 ? ['something happened although nothing was deployed'] : [];
  return [
    ...outOfTime(trace, scenario),
    ...keysTwice(trace),
    ...withoutCause(trace),
    ...notAtRest(trace, scenario),
    ...deletedTooSoon(trace),
    ...beyondLimits(trace, world),
    ...groupsOutOfOrder(trace),
    ...outOfOrder(trace, scenario, world),
    ...streamsAstray(trace, world),
  ];
}

const readAws: ReadRule = (id) => aws[id];
