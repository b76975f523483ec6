/** Good, findings, wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes: what was asked for, and what went wrong. */
export interface Terminal {
  write(line: string): void;
  complain(line: string): void;
}

/** What was written behind the command's name. */
export interface Given {
  readonly names: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string>>;
}

/** One command, in a file of its own. */
export interface Command {
  /** The names that it takes, such as `FILE`; `[X]` may be left out and `X...` may be repeated. */
  readonly names: readonly string[];
  readonly summary: string;
  /** What each option means; one that takes a value names it, such as `seed N`. */
  readonly options: Readonly<Record<string, string>>;
  run(given: Given, terminal: Terminal): ExitCode | Promise<ExitCode>;
}

/** The command was called in a way that cannot be followed: exit code 2. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}

/** The value of an option as a whole number of at least `least`. */
export function wholeNumber({ values }: Given, name: string, least: number, otherwise: number): number {
  const text = values[name];
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > 0xffff_ffff) {
    throw new WrongUse(`--${name} takes a whole number of at least ${least}, not "${text}".`);
  }
  return number;
}

export const asJson = (value: unknown): string => JSON.stringify(value, null, 2);
