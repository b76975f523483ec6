import { isoSeconds } from '../calendar';
import { asObject, asText, isList, isObject, type JsonObject, parsedJson } from '../json';
import type { PipeSettings } from '../pipe-world';
import type { Json } from '../scenario';
import type { Simulation } from '../simulation';
import { jsonOr, valueAt } from './target-input';

/** What may be JSON in the records of each kind of source, and can be looked into then. */
const dataKeys = ['body', 'data', 'key', 'value'];

/**
 * What an InputTemplate makes of one record.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-input-transformation.html
 */
export function shaped(
  sim: Simulation,
  pipe: PipeSettings & { readonly sourceArn: string },
  template: string,
  record: Json,
): Json {
  const event = isObject(record) ? decoded(record) : record;
  const reserved: Readonly<Record<string, Json>> = {
    'aws.pipes.pipe-arn': pipe.arn,
    'aws.pipes.pipe-name': pipe.name,
    'aws.pipes.source-arn': pipe.sourceArn,
    'aws.pipes.target-arn': pipe.target.functionArn,
    'aws.pipes.enrichment-arn': pipe.enrichment?.functionArn ?? '',
    'aws.pipes.event.ingestion-time': isoSeconds(sim.scenario, sim.now),
    'aws.pipes.event': JSON.stringify(record),
    'aws.pipes.event.json': event,
  };
  const isJson = template.trimStart().startsWith('{');
  let quoted = false;
  const text = template.replace(/\\.|"|<(\$[^<>"]*|aws\.pipes\.[\w.-]+)>/g, (found, name: string | undefined) => {
    if (found === '"') quoted = !quoted;
    if (name === undefined) return found;
    const value = name.startsWith('$') ? valueAt(event, name) : reserved[name];
    if (value === undefined) return isJson && !quoted ? '""' : '';
    return quoted || !isJson ? (asText(value) ?? JSON.stringify(value)) : JSON.stringify(value);
  });
  sim.makesText(text.length);
  return jsonOr(text);
}

/** A record whose data are JSON, with the data as such. */
function decoded(record: JsonObject): JsonObject {
  const inner = dataKeys.flatMap((key) => {
    const data = record[key];
    const value = typeof data === 'string' ? parsedJson(data) : undefined;
    return isObject(value) || isList(value) ? [[key, value] as const] : [];
  });
  return { ...asObject(record), ...Object.fromEntries(inner) };
}
