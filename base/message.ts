/** An author's mistake: a value with a place and a remedy, never a throw. Lines and columns count from 1. */
export interface Message {
  readonly severity: 'error' | 'warning';
  /** The id of the rule that found it. */
  readonly rule: string;
  readonly text: string;
  /** What the author can do about it. */
  readonly remedy: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
