import * as z from 'zod';
import type { Json, Scenario, Template } from '../../engine';
import { name } from './ask';

/** Paths into the template, such as `Resources.Orders.Properties.VisibilityTimeout`, and what stands there then; null takes it away. */
export const changeSchema = z.record(
  name,
  z.custom<Json>((value) => value !== undefined),
);
export type Change = z.infer<typeof changeSchema>;

export const withChange = (scenario: Scenario, change: Change): Scenario => ({
  ...scenario,
  template: Object.entries(change).reduce<Json>(
    (template, [path, value]) => withValue(template, path.split('.'), value),
    scenario.template as unknown as Json,
  ) as unknown as Template,
});

/** A value with another one at a path; what is missing on the way is made. */
export function withValue(whole: Json, [head, ...rest]: readonly string[], value: Json): Json {
  if (head === undefined) return value;
  const list = Array.isArray(whole) ? [...whole] : undefined;
  if (list) {
    const at = Number(head);
    if (rest.length === 0 && value === null) return list.filter((_, other) => other !== at);
    list[at] = withValue(list[at] ?? {}, rest, value);
    return list;
  }
  const fields = typeof whole === 'object' && whole !== null ? (whole as { readonly [key: string]: Json }) : {};
  if (rest.length === 0 && value === null) {
    const { [head]: _, ...others } = fields;
    return others;
  }
  return { ...fields, [head]: withValue(fields[head] ?? {}, rest, value) };
}

/** What stands at a path; null if nothing does. */
export function valueAtPath(whole: Json, path: string): Json {
  let found: unknown = whole;
  for (const part of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return null;
    found = (found as Record<string, unknown>)[part];
  }
  return found as Json;
}
