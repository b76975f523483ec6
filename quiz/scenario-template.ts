import { kept } from '../base/memo';
import type { Json } from '../engine';
import { type OpenScenario, openScenario, type ParsedScenario } from '../scenario';
import type { Family } from './family';
import { type Parameters, substituteIn } from './substitute';

/** The scenario of a family, read once: its placeholders are holes in data, so that each draw fills data and reads no YAML. */
export interface ScenarioTemplate extends Pick<OpenScenario, 'messages'> {
  /** With these parameters, or what is then wrong with it. */
  fill(parameters: Parameters): ParsedScenario;
}

export function readTemplate(text: string, origin?: { file?: string; line?: number }): ScenarioTemplate {
  const holes: string[] = [];
  const marked = text.replace(/(['"]?)(\{\{[^{}]*\}\})(['"]?)/g, (_, before: string, hole: string, after: string) => {
    // A placeholder in quotes is a text, whatever it is filled with.
    const isText = before !== '' && before === after;
    const mark = `«${holes.push(isText ? hole.replace('}}', ' | text}}') : hole) - 1}»`;
    return `${before}${mark}${after}`;
  });
  const { data, messages, complete } = openScenario(marked, origin);
  const withHoles = data === undefined ? undefined : unmark(data, holes);
  return {
    messages,
    fill: (parameters) => (withHoles === undefined ? { messages } : complete(substituteIn(withHoles, parameters))),
  };
}

function unmark(data: Json, holes: readonly string[]): Json {
  const restore = (text: string): string => text.replace(/«(\d+)»/g, (_, at) => holes[Number(at)] ?? '');
  if (typeof data === 'string') return restore(data);
  if (Array.isArray(data)) return data.map((part) => unmark(part, holes));
  if (typeof data === 'object' && data !== null)
    return Object.fromEntries(Object.entries(data).map(([key, part]) => [restore(key), unmark(part, holes)]));
  return data;
}

/** Read at the first draw of a family and kept with it. */
export const templateOf = kept((family: Family) => readTemplate(family.scenario));
