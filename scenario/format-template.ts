import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { inSeconds } from '../base/time';
import type { Json, Scenario, Template } from '../engine/scenario';
import { shortTag } from './tags';

/** A template as YAML text with short tags, as people write it. Reading it again gives the same template. */
export const formatTemplate = (template: Template): string => textOf(template as unknown as Json);

/** A scenario as YAML text. Reading it again gives the same scenario. */
export function formatScenario({ template, callers, stimuli, handlers, until }: Scenario): string {
  const written = {
    ...(Object.keys(callers).length > 0 && { callers }),
    template,
    stimuli: stimuli.map((stimulus) => ({ ...stimulus, at: inSeconds(stimulus.at) })),
    handlers: Object.fromEntries(
      Object.entries(handlers).map(([id, behaviours]) => [
        id,
        behaviours.map((behaviour) => ({ ...behaviour, duration: inSeconds(behaviour.duration) })),
      ]),
    ),
    until: inSeconds(until),
  };
  return textOf(written as unknown as Json);
}

function textOf(value: Json): string {
  const document = new Document();
  document.contents = nodeOf(value) as typeof document.contents;
  return document.toString({ lineWidth: 0 });
}

function nodeOf(value: Json): Node {
  if (Array.isArray(value)) return listOf(value);
  if (typeof value !== 'object' || value === null) return new Scalar(value);
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only) {
    const tagged = taggedNode(...only);
    if (tagged) return tagged;
  }
  const map = new YAMLMap();
  for (const [key, inner] of entries) map.items.push(new Pair(new Scalar(key), nodeOf(inner)));
  return map;
}

/** A node carries one tag, so a function directly inside a function keeps its long form. */
function taggedNode(name: string, argument: Json): Node | undefined {
  const tag = shortTag(name);
  if (!tag) return undefined;
  if ((name === 'Ref' || name === 'Condition') && typeof argument !== 'string') return undefined;
  const node = name === 'Fn::GetAtt' ? (attributeNode(argument) ?? nodeOf(argument)) : nodeOf(argument);
  if (node.tag) return undefined;
  node.tag = tag;
  return node;
}

const attributeNode = (argument: Json): Scalar | undefined =>
  Array.isArray(argument) && argument.length === 2 && argument.every((part) => typeof part === 'string')
    ? new Scalar(argument.join('.'))
    : undefined;

function listOf(items: readonly Json[]): YAMLSeq {
  const list = new YAMLSeq();
  list.items = items.map(nodeOf);
  return list;
}
