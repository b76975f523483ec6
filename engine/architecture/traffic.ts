import type { Behaviour, Scenario, Sending, Stimulus } from '../scenario';
import type { World } from '../world';
import type { ArchitectureEdge, EdgeWay } from './architecture';

/** Whoever stands outside the template. */
export const callerId = 'caller';

/** What a scenario sends into its template, and what its handlers send on. */
export const traffic = (scenario: Scenario, world: World): readonly ArchitectureEdge[] => [
  ...scenario.stimuli.flatMap(fromOutside),
  ...Object.entries(scenario.handlers)
    .filter(([id]) => id in world.functions)
    .flatMap(([id, behaviours]) => behaviours.flatMap((behaviour) => fromHandler(id, behaviour))),
];

/** What somebody does to the set-up, rather than with it, is no delivery. */
const changesTheSetUp = ['StartMessageMoveTask', 'DeleteFunction', 'SetEnabled', 'RemoveRolePermission', 'SetFault'];

function fromOutside(stimulus: Stimulus): ArchitectureEdge[] {
  const { action, target } = stimulus;
  if (changesTheSetUp.includes(action)) return [];
  const way: EdgeWay =
    stimulus.action === 'Invoke'
      ? stimulus.invocationType === 'Event'
        ? 'async'
        : 'sync'
      : action === 'HttpRequest'
        ? 'sync'
        : 'send';
  const label = stimulus.action === 'Invoke' ? `Invoke, ${stimulus.invocationType}` : action;
  return [edge(callerId, target, way, label)];
}

const fromHandler = (id: string, { sends = [], writes }: Behaviour): ArchitectureEdge[] => [
  ...sends.map((sending: Sending) =>
    edge(id, sending.target, sending.action === 'Invoke' ? 'async' : 'send', sending.action),
  ),
  ...(writes ? [edge(id, writes.table, 'send', 'writes')] : []),
];

const edge = (from: string, to: string, way: EdgeWay, label: string): ArchitectureEdge => ({
  ...{ id: `${from} ${way} ${to} ${label}`, from, to, way, label },
});
