import { type Duration, seconds } from '../../base/time';
import { asNumber, type JsonObject } from '../json';
import type { ReadRule } from '../rules';
import type { Json } from '../scenario';
import type { Resource, Resources } from './decide';

/** What the parts of a world are built from: resources whose references are carried out, and the rules. */
export interface Plan {
  readonly resources: Resources;
  /** The same resources by type, as almost every part asks for one type. */
  readonly byType: ReadonlyMap<string, readonly Placed[]>;
  readonly read: ReadRule;
}

type Placed = readonly [string, Resource];

export function planFor(resources: Resources, read: ReadRule): Plan {
  const byType = new Map<string, Placed[]>();
  for (const placed of Object.entries(resources)) {
    const { type } = placed[1];
    const others = byType.get(type);
    if (others) others.push(placed);
    else byType.set(type, [placed]);
  }
  return { resources, byType, read };
}

/** The resources of some types, in the order of the template. */
export function ofType({ resources, byType }: Plan, ...types: readonly string[]): readonly Placed[] {
  const [only, ...others] = types;
  if (only !== undefined && others.length === 0) return byType.get(only) ?? none;
  return Object.entries(resources).filter(([, { type }]) => types.includes(type));
}

const none: readonly Placed[] = [];

/** One record entry per resource of a type. */
export const eachOf = <T>(
  plan: Plan,
  type: string,
  build: (properties: JsonObject, id: string) => T,
): Readonly<Record<string, T>> =>
  Object.fromEntries(ofType(plan, type).map(([id, { properties }]) => [id, build(properties, id)]));

/** A setting in seconds; one that is missing or made elsewhere has AWS's default. */
export function secondsOr(value: Json | undefined, fallback: Duration): Duration {
  const written = asNumber(value);
  return written === undefined ? fallback : seconds(written);
}
