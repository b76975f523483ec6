import { Document, isScalar, LineCounter, parseDocument, Scalar, YAMLParseError } from 'yaml';
import { lazy } from '../base/memo';
import type { Message } from '../base/message';
import type { Json } from '../engine/scenario';
import { dataOf, type Fault, nameOf, type Path, type Places } from './yaml-data';

export type { Path } from './yaml-data';

/** Where something stands in a file; lines and columns count from 1. */
export type Place = Pick<Message, 'file' | 'line' | 'column'>;
/** Turns a place in a text into one in the file that holds the text. */
export type Locate = (line: number, column: number) => Place;

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

/** Reads YAML 1.2 with the short tags of CloudFormation, which it writes out in long form. */
export function readYaml(text: string, locate: Locate): YamlText {
  const lines = new LineCounter();
  const messages: Message[] = [];
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return locate(Math.max(line, 1), Math.max(col, 1));
  };
  const fault: Fault = (offset, says, remedy) => {
    messages.push({ severity: 'error', rule: 'yaml', text: says, remedy, ...at(offset) });
    return null;
  };
  const document = parse(text, lines);
  // What follows the first fault mostly follows from it.
  for (const { pos, message } of document.errors.slice(0, 1)) fault(pos[0], `${message}.`, 'Correct the YAML.');
  const value = messages.length === 0 ? dataOf(document, text, fault) : null;

  // Where things stand is asked when something is wrong with them.
  const places = lazy(() => {
    const found: Places = { keys: new Map(), values: new Map() };
    if (document.errors.length === 0) dataOf(document, text, () => null, found);
    return found;
  });
  const nearest = <T>(path: Path, find: (name: string) => T | undefined): T | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const found = find(nameOf(path.slice(0, length)));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const placeOf = (path: Path): Place => at(nearest(path, (name) => places().values.get(name)?.offset) ?? 0);
  return {
    ...(messages.length === 0 && { value }),
    placeOf,
    placeOfKey: (path) =>
      at(nearest(path, (name) => places().keys.get(name) ?? places().values.get(name)?.offset) ?? 0),
    locateWithin(path) {
      const node = places().values.get(nameOf(path))?.node;
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
