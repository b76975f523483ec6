import type { Behaviour, Scenario, Stimulus, Template } from '../engine/scenario';
import { targetTypes } from './stimuli';

/** A name in one part of a scenario that another part does not know. `at` is a path within the scenario. */
export interface ReferenceFault {
  readonly at: readonly PropertyKey[];
  readonly text: string;
  readonly remedy: string;
}

export function referenceFaults({ template, callers, stimuli, handlers }: Scenario): ReferenceFault[] {
  const ids = stimuli.flatMap((stimulus) => itemIds(stimulus));
  return [
    ...stimuli.flatMap((stimulus, index) => [
      ...targetFaults(template, stimulus, index),
      ...callerFaults(callers, stimulus, index),
      ...orderFaults(stimuli, index),
    ]),
    ...repeatedItems(stimuli),
    ...Object.entries(handlers).flatMap(([name, behaviours]) => [
      ...(isFunction(template, name)
        ? []
        : [
            {
              at: ['handlers', name],
              text: `The template has no function ${name}.`,
              remedy: choose(functionsOf(template)),
            },
          ]),
      ...behaviours.flatMap((behaviour, index) =>
        itemsOf(behaviour)
          .filter((id) => !ids.includes(id) && !isFiring(template, id))
          .map((id) => ({
            at: ['handlers', name, index],
            text: `No stimulus sends the item ${id}.`,
            remedy: choose(ids),
          })),
      ),
    ]),
  ];
}

export const itemIds = (stimulus: Stimulus): string[] =>
  'items' in stimulus ? stimulus.items.map(({ id }) => id) : [];

export const isFunction = (template: Template, id: string): boolean => functionsOf(template).includes(id);

const functionsOf = ({ Resources }: Template): string[] =>
  Object.keys(Resources).filter((id) => /^AWS::(Lambda|Serverless)::Function$/.test(Resources[id]?.Type ?? ''));

/** Whether an id names what a rule or schedule fires, `<rule>#<n>`. */
export const isFiring = (template: Template, id: string): boolean =>
  /#\d+$/.test(id) && isKnownTarget(template, id.replace(/#\d+$/, ''));

/** SAM makes resources of its own, named after the function that they serve: its role, URL and events. */
function isKnownTarget(template: Template, id: string): boolean {
  if (Object.hasOwn(template.Resources, id)) return true;
  if (['default', 'ServerlessHttpApi', 'ServerlessRestApi'].includes(id)) return true;
  return functionsOf(template).some((name) => id.startsWith(name));
}

function targetFaults(template: Template, { action, target }: Stimulus, index: number): ReferenceFault[] {
  const at = ['stimuli', index, 'target'];
  if (!isKnownTarget(template, target)) {
    return [{ at, text: `The template has no ${target}.`, remedy: choose(Object.keys(template.Resources)) }];
  }
  const type = template.Resources[target]?.Type;
  const types = targetTypes[action];
  if (!type || !types || types.includes(type)) return [];
  return [
    {
      at,
      text: `${action} is not done to ${target}, which is ${type}.`,
      remedy: `Name a resource of type ${types[0]}.`,
    },
  ];
}

function callerFaults(callers: Scenario['callers'], { caller }: Stimulus, index: number): ReferenceFault[] {
  if (caller === undefined || Object.hasOwn(callers, caller)) return [];
  return [
    { at: ['stimuli', index, 'caller'], text: `There is no caller ${caller}.`, remedy: 'Add it under "callers".' },
  ];
}

function orderFaults(stimuli: readonly Stimulus[], index: number): ReferenceFault[] {
  const [before, here] = [stimuli[index - 1], stimuli[index]];
  if (!before || !here || before.at <= here.at) return [];
  return [
    {
      at: ['stimuli', index, 'at'],
      text: 'This stimulus is earlier than the one before it.',
      remedy: 'Put them in the order of time.',
    },
  ];
}

function repeatedItems(stimuli: readonly Stimulus[]): ReferenceFault[] {
  const seen = new Set<string>();
  return stimuli.flatMap((stimulus, index) =>
    itemIds(stimulus).flatMap((id, item) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        {
          at: ['stimuli', index, 'items', item, 'id'],
          text: `Two items are called ${id}.`,
          remedy: 'Give each item an id of its own.',
        },
      ];
    }),
  );
}

function itemsOf(behaviour: Behaviour): string[] {
  if (behaviour.kind === 'report') return Object.keys(behaviour.items);
  return typeof behaviour.when === 'object' && 'items' in behaviour.when ? Object.keys(behaviour.when.items) : [];
}

export const choose = (names: readonly string[]): string =>
  names.length === 0
    ? 'Take it out.'
    : `Name one of ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}.`;
