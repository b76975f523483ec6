import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  Scalar,
  YAMLParseError,
} from 'yaml';
import type { Message } from '../base/message';
import type { Json } from '../engine/scenario';
import { longForm, longName } from './tags';

/** Where something stands in a file; lines and columns count from 1. */
export type Place = Pick<Message, 'file' | 'line' | 'column'>;
/** Turns a place in a text into one in the file that holds the text. */
export type Locate = (line: number, column: number) => Place;
export type Path = readonly PropertyKey[];

/** YAML as plain data that still knows where each part of it stood. */
export interface YamlText {
  /** Absent when the text is no YAML. */
  readonly value?: Json;
  /** Of a value, or of the nearest thing around it that is there. */
  placeOf(path: Path): Place;
  placeOfKey(path: Path): Place;
  /** For the text held by the string at `path`. */
  locateWithin(path: Path): Locate;
  readonly messages: readonly Message[];
}

/** A text that is the whole of a file, or begins at `line` of it. */
export const inFile =
  (file: string, line = 1): Locate =>
  (lineOfText, column) => ({ file, line: line + lineOfText - 1, column });

const mostNodes = 200_000;
const mostDepth = 100;

/** Reads YAML 1.2 with the short tags of CloudFormation, which it writes out in long form. */
export function readYaml(text: string, locate: Locate): YamlText {
  const lines = new LineCounter();
  const messages: Message[] = [];
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return locate(Math.max(line, 1), Math.max(col, 1));
  };
  const fault = (offset: number, says: string, remedy: string): null => {
    messages.push({ severity: 'error', rule: 'yaml', text: says, remedy, ...at(offset) });
    return null;
  };

  const keys = new Map<string, number>();
  const values = new Map<string, { offset: number; node: Node }>();
  let nodes = 0;
  let isCut = false;
  const cut = (offset: number): null => {
    isCut = true;
    return fault(offset, 'The YAML is too large or too deep.', 'Use fewer aliases and nest it less.');
  };
  const document = parse(text, lines);

  function convert(node: Node | null | undefined, path: Path, depth: number): Json {
    if (!node || isCut) return null;
    const offset = node.range?.[0] ?? 0;
    if (!values.has(nameOf(path))) values.set(nameOf(path), { offset, node });
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
      return longForm(name, untagged(node, [...path, name], depth));
    }
    return untagged(node, path, depth);
  }

  function untagged(node: Node, path: Path, depth: number): Json {
    if (isSeq(node)) return node.items.map((item, index) => convert(item as Node, [...path, index], depth + 1));
    if (isMap(node)) {
      const entries = node.items.flatMap(({ key, value }): [string, Json][] => {
        const offset = (key as Node).range?.[0] ?? 0;
        if (!isScalar(key) || key.value === null || typeof key.value === 'object') {
          fault(offset, 'A key is neither a text nor a number.', 'Write a plain name before the colon.');
          return [];
        }
        const inner = [...path, String(key.value)];
        keys.set(nameOf(inner), offset);
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

  // What follows the first fault mostly follows from it.
  for (const { pos, message } of document.errors.slice(0, 1)) fault(pos[0], `${message}.`, 'Correct the YAML.');
  const value = messages.length === 0 ? convert(document.contents, [], 0) : null;

  const nearest = <T>(path: Path, find: (name: string) => T | undefined): T | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const found = find(nameOf(path.slice(0, length)));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const placeOf = (path: Path): Place => at(nearest(path, (name) => values.get(name)?.offset) ?? 0);
  return {
    ...(messages.length === 0 && { value }),
    placeOf,
    placeOfKey: (path) => at(nearest(path, (name) => keys.get(name) ?? values.get(name)?.offset) ?? 0),
    locateWithin(path) {
      const node = values.get(nameOf(path))?.node;
      if (!isScalar(node) || node.type !== Scalar.BLOCK_LITERAL) return () => placeOf(path);
      const header = lines.linePos(node.range?.[0] ?? 0).line;
      const indent = indentOf(text, header, String(node.value));
      return (line, column) => locate(header + line, column + indent);
    },
    messages,
  };
}

function parse(text: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false });
  } catch (fault) {
    // The parser descends by recursion, so a text can be deeper than the stack.
    if (!(fault instanceof RangeError)) throw fault;
    const unread = new Document();
    unread.errors.push(new YAMLParseError([0, 0], 'IMPOSSIBLE', 'The YAML is nested too deep'));
    return unread;
  }
}

/** How far a block string is indented: what its first written line has more in the file than in the string. */
function indentOf(text: string, header: number, held: string): number {
  const inString = held.split('\n');
  const first = inString.findIndex((line) => line.trim() !== '');
  const inFile = text.split(/\r?\n/)[header + first];
  return first < 0 || inFile === undefined ? 0 : inFile.length - (inString[first] ?? '').length;
}

const nameOf = (path: Path): string => JSON.stringify(path.map(String));
