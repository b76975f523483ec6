import type { Behaviour, Scenario, Stimulus, Template } from '../engine/scenario';
import { deedFaults } from './handler-references';
import {
  choose,
  functionsOf,
  isFiring,
  isFunction,
  isKnownTarget,
  itemIds,
  knownItems,
  type ReferenceFault,
} from './names';
import { targetTypes } from './stimuli';

export function referenceFaults(scenario: Scenario): ReferenceFault[] {
  const { template, callers, stimuli, handlers, owners = {} } = scenario;
  const ids = knownItems(scenario);
  return [
    ...stimuli.flatMap((stimulus, index) => [
      ...targetFaults(template, stimulus, index),
      ...callerFaults(callers, stimulus, index),
      ...orderFaults(stimuli, index),
    ]),
    ...repeatedItems(stimuli),
    ...deedFaults(scenario),
    ...ownerFaults(template, Object.keys(owners)),
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

/** Only the ARNs of these can tell of another account, and their policies let this one in. */
const ownable = ['AWS::SQS::Queue', 'AWS::SNS::Topic', 'AWS::S3::Bucket'];

function ownerFaults(template: Template, owned: readonly string[]): ReferenceFault[] {
  return owned
    .filter((id) => !ownable.includes(template.Resources[id]?.Type ?? ''))
    .map((id) => ({
      at: ['owners', id],
      text: `The template has no queue, topic or bucket ${id}.`,
      remedy: 'Only these can belong to another account here.',
    }));
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
