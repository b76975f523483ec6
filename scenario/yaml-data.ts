import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { Json } from '../engine/scenario';
import { longForm, longName } from './tags';

export type Path = readonly PropertyKey[];

/** Takes down what is wrong at an offset. */
export type Fault = (offset: number, says: string, remedy: string) => null;

/** Where keys and values begin, by the names of their paths. */
export interface Places {
  readonly keys: Map<string, number>;
  readonly values: Map<string, { readonly offset: number; readonly node: Node }>;
}

const mostNodes = 200_000;
const mostDepth = 100;

/** A document as plain data, with a fault for what cannot be one; `places` takes down where each part stands. */
export function dataOf(document: Document, text: string, fault: Fault, places?: Places): Json {
  let nodes = 0;
  let isCut = false;
  const cut = (offset: number): null => {
    isCut = true;
    return fault(offset, 'The YAML is too large or too deep.', 'Use fewer aliases and nest it less.');
  };
  const below = (path: Path, part: PropertyKey): Path => (places ? [...path, part] : path);

  function convert(node: Node | null | undefined, path: Path, depth: number): Json {
    if (!node || isCut) return null;
    const offset = node.range?.[0] ?? 0;
    if (places && !places.values.has(nameOf(path))) places.values.set(nameOf(path), { offset, node });
    nodes += 1;
    if (nodes > mostNodes || depth > mostDepth) {
      return cut(offset);
    }
    if (isAlias(node)) {
      const target = node.resolve(document);
      return target
        ? convert(target, path, depth + 1)
        : fault(offset, `Nothing is named &${node.source}.`, 'Name it before it is used.');
    }
    const tag = node.tag;
    if (tag?.startsWith('!')) {
      const name = longName(tag);
      if (!name)
        return fault(
          text.lastIndexOf(tag, offset),
          `CloudFormation has no tag ${tag}.`,
          'Use one of its own tags, such as !Ref, !GetAtt or !Sub.',
        );
      return longForm(name, untagged(node, below(path, name), depth));
    }
    return untagged(node, path, depth);
  }

  function untagged(node: Node, path: Path, depth: number): Json {
    if (isSeq(node)) return node.items.map((item, index) => convert(item as Node, below(path, index), depth + 1));
    if (isMap(node)) {
      const entries = node.items.flatMap(({ key, value }): [string, Json][] => {
        const offset = (key as Node).range?.[0] ?? 0;
        if (!isScalar(key) || key.value === null || typeof key.value === 'object') {
          fault(offset, 'A key is neither a text nor a number.', 'Write a plain name before the colon.');
          return [];
        }
        const inner = below(path, String(key.value));
        places?.keys.set(nameOf(inner), offset);
        return [[String(key.value), convert(value as Node | null, inner, depth + 1)]];
      });
      const [only] = entries;
      return entries.length === 1 && only ? longForm(...only) : Object.fromEntries(entries);
    }
    const value = (node as Scalar).value;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      return fault(node.range?.[0] ?? 0, 'This is no finite number.', 'Write a number.');
    }
    return value as Json;
  }

  return convert(document.contents, [], 0);
}

export const nameOf = (path: Path): string => JSON.stringify(path.map(String));
