import { asText, isObject } from '../json';
import type { Json } from '../scenario';

/** What a rule target or a schedule gets instead of the whole event. */
export interface TargetInput {
  /** JSON text, or plain text. */
  readonly constant?: string;
  readonly path?: string;
  readonly transformer?: { readonly paths: Readonly<Record<string, string>>; readonly template: string };
}

/** The body that a target gets of an event. */
export function bodyFor(input: TargetInput | undefined, event: Json, ruleArn: string): Json {
  if (input?.constant !== undefined) return jsonOr(input.constant);
  if (input?.path !== undefined) return valueAt(event, input.path) ?? null;
  if (!input?.transformer) return event;
  const { paths, template } = input.transformer;
  const known: Record<string, Json | undefined> = { 'aws.events.rule-arn': ruleArn, 'aws.events.event.json': event };
  for (const [name, path] of Object.entries(paths)) known[name] = valueAt(event, path);
  return jsonOr(filled(template, known));
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

/** The value at a path such as `$.detail.items[0].id`. */
export function valueAt(event: Json, path: string): Json | undefined {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  let value: Json | undefined = event;
  for (const step of steps.slice(steps[0] === '$' ? 1 : 0)) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(step)];
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** The JSON of a text, or the text itself where it is none. */
export function jsonOr(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
