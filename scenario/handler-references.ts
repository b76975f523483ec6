import type { Scenario, Template } from '../engine/scenario';
import { choose, isKnownTarget, itemIds, type ReferenceFault, sentIds } from './names';
import { targetTypes } from './stimuli';

const tableTypes = targetTypes.PutItem ?? [];

/** Tables that handlers write to and targets that they send to, but that are not there; ids that are taken. */
export function deedFaults({ template, stimuli, handlers }: Scenario): ReferenceFault[] {
  const taken = stimuli.flatMap(itemIds);
  return Object.entries(handlers).flatMap(([name, behaviours]) =>
    behaviours.flatMap((behaviour, index) => {
      const at = ['handlers', name, index];
      const { writes, sends = [] } = behaviour;
      return [
        ...(writes ? typeFault(template, writes.table, tableTypes, [...at, 'writes', 'table']) : []),
        ...sends.flatMap(({ action, target }, sent) =>
          typeFault(template, target, targetTypes[action] ?? [], [...at, 'sends', sent, 'target']),
        ),
        ...sentIds(behaviour)
          .filter((id) => taken.includes(id))
          .map((id) => ({
            at: [...at, 'sends'],
            text: `A stimulus sends ${id} already.`,
            remedy: 'Give what the handler sends an id of its own, or none to send the message of the run on.',
          })),
      ];
    }),
  );
}

function typeFault(
  template: Template,
  id: string,
  types: readonly string[],
  at: readonly PropertyKey[],
): ReferenceFault[] {
  if (!isKnownTarget(template, id))
    return [{ at, text: `The template has no ${id}.`, remedy: choose(Object.keys(template.Resources)) }];
  const type = template.Resources[id]?.Type;
  if (!type || types.includes(type)) return [];
  return [{ at, text: `${id} is ${type}.`, remedy: `Name a resource of type ${types[0]}.` }];
}
