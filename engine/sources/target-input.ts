import { asObject, asText, isList, isObject, type JsonObject, own } from '../json';
import type { Json } from '../scenario';

/** What a rule target or a schedule gets instead of the whole event. */
export interface TargetInput {
  /** JSON text, or plain text. */
  readonly constant?: string;
  readonly path?: string;
  readonly transformer?: { readonly paths: Readonly<Record<string, string>>; readonly template: string };
}

/** What is known by a name of AWS's own, beside the event. */
export type Names = Readonly<Record<string, string>>;

/**
 * The body that a target gets of an event.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
export function bodyFor(input: TargetInput, event: Json, names: Names): Json {
  if (input.constant !== undefined) return jsonOr(input.constant);
  if (input.path !== undefined) return valueAt(event, input.path) ?? null;
  if (!input.transformer) return event;
  const { paths, template } = input.transformer;
  const known: Record<string, Json | undefined> = {
    ...names,
    'aws.events.event': isObject(event) ? withoutDetail(event) : event,
    'aws.events.event.json': event,
  };
  for (const [name, path] of Object.entries(paths)) known[name] = valueAt(event, path);
  return jsonOr(filled(template, known));
}

function withoutDetail({ detail: _, ...head }: JsonObject): JsonObject {
  return head;
}

/** Puts values in for `<name>`: as they are within a quoted text, as JSON elsewhere. What is not in the event leaves nothing. */
function filled(template: string, known: Readonly<Record<string, Json | undefined>>): string {
  let quoted = false;
  return template.replace(/\\.|"|<([\w.-]+)>/g, (found, name: string | undefined) => {
    if (found === '"') quoted = !quoted;
    if (name === undefined || !Object.hasOwn(known, name)) return found;
    const value = known[name];
    if (value === undefined) return '';
    const bare = quoted || !template.trimStart().startsWith('{');
    return bare ? (asText(value) ?? JSON.stringify(value)) : JSON.stringify(value);
  });
}

/** The value at a path such as `$.detail.items[0].id`; `*` stands for every element or field, as a list. */
export function valueAt(event: Json, path: string): Json | undefined {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  return valueBehind(event, steps.slice(steps[0] === '$' ? 1 : 0));
}

function valueBehind(value: Json | undefined, [step, ...rest]: readonly string[]): Json | undefined {
  if (step === undefined || value === undefined) return value;
  if (step === '*') {
    const all = isList(value) ? value : Object.values(asObject(value));
    return all.flatMap((one) => valueBehind(one, rest) ?? []);
  }
  if (isList(value)) return valueBehind(value[Number(step)], rest);
  return isObject(value) ? valueBehind(own(value, step), rest) : undefined;
}

/** The JSON of a text, or the text itself where it is none. */
export function jsonOr(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
