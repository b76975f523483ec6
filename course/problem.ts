import type { Message } from '../base/message';

/** Where something stands in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An error in the course, with what its author can do about it. */
export const problem = (rule: string, place: Place, text: string, remedy: string): Message => ({
  severity: 'error',
  rule,
  text,
  remedy,
  file: place.file,
  line: place.line,
  column: place.column,
});

/** In the order in which an author reads: by file, then from top to bottom. */
export const inReadingOrder = (messages: readonly Message[]): Message[] =>
  messages.toSorted((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
