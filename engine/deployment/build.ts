import { type Duration, seconds } from '../../base/time';
import { asNumber, type JsonObject } from '../json';
import type { ReadRule } from '../rules';
import type { Json } from '../scenario';
import type { Resource, Resources } from './decide';

/** What the parts of a world are built from: resources whose references are carried out, and the rules. */
export interface Plan {
  readonly resources: Resources;
  readonly read: ReadRule;
}

/** The resources of some types, in the order of the template. */
export const ofType = ({ resources }: Plan, ...types: readonly string[]): readonly (readonly [string, Resource])[] =>
  Object.entries(resources).filter(([, { type }]) => types.includes(type));

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
