import type { ReadRule } from '../rules';
import type { Statement, World } from '../world';

/** The statements that sit on exactly this ARN of a function, its qualifier included. */
export function functionPolicy(world: World, read: ReadRule, arn: string): readonly Statement[] {
  const bare = arn.split(':').slice(0, 7).join(':');
  const qualifier = arn.slice(bare.length + 1);
  const policies = Object.values(world.functions).find((settings) => settings.arn === bare)?.policies ?? {};
  if (read('permissions.policy-per-qualifier')) return policies[qualifier === '$LATEST' ? '' : qualifier] ?? [];
  // Without the rule a statement counts wherever it sits, so it counts for this ARN too.
  return Object.values(policies)
    .flat()
    .map((statement) => ({ ...statement, resources: ['*'] }));
}

/** The policy of a queue, topic, bus or key. */
export function resourcePolicy(world: World, arn: string): readonly Statement[] {
  const holders = arn.startsWith('arn:aws:kms:')
    ? Object.values(world.keys)
    : [...Object.values(world.queues), ...Object.values(world.topics), ...Object.values(world.buses)];
  return holders.find((settings) => settings.arn === arn)?.policy ?? [];
}
