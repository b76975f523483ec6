import type { Behaviour, Scenario, Stimulus, Template } from '../engine/scenario';

/** A name in one part of a scenario that another part does not know. `at` is a path within the scenario. */
export interface ReferenceFault {
  readonly at: readonly PropertyKey[];
  readonly text: string;
  readonly remedy: string;
}

export const itemIds = (stimulus: Stimulus): string[] =>
  'items' in stimulus ? stimulus.items.map(({ id }) => id) : [];

/** The ids of what a scenario's stimuli and handlers send. */
export const knownItems = ({ stimuli, handlers }: Pick<Scenario, 'stimuli' | 'handlers'>): readonly string[] => [
  ...stimuli.flatMap(itemIds),
  ...Object.values(handlers).flatMap((behaviours) => behaviours.flatMap(sentIds)),
];

export const sentIds = ({ sends = [] }: Behaviour): readonly string[] => sends.flatMap(({ item }) => item.id ?? []);

export const isFunction = (template: Template, id: string): boolean => functionsOf(template).includes(id);

export const functionsOf = ({ Resources }: Template): string[] =>
  Object.keys(Resources).filter((id) => /^AWS::(Lambda|Serverless)::Function$/.test(Resources[id]?.Type ?? ''));

/** Whether an id names what a rule or schedule fires, `<rule>#<n>`. */
export const isFiring = (template: Template, id: string): boolean =>
  /#\d+$/.test(id) && isKnownTarget(template, id.replace(/#\d+$/, ''));

/** SAM makes resources of its own, named after the function that they serve: its role, URL and events. */
export function isKnownTarget(template: Template, id: string): boolean {
  if (Object.hasOwn(template.Resources, id)) return true;
  if (['default', 'ServerlessHttpApi', 'ServerlessRestApi'].includes(id)) return true;
  return functionsOf(template).some((name) => id.startsWith(name));
}

export const choose = (names: readonly string[]): string =>
  names.length === 0
    ? 'Take it out.'
    : `Name one of ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}.`;
