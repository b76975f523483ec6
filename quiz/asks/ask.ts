import * as z from 'zod';
import type { Run, Scenario } from '../../engine';

/** What an ask finds in a run: plain JSON, so that it can be compared and stored. */
export type Found = string | number | readonly string[] | Readonly<Record<string, string>>;
export type Scalar = string | number;

/** A query over a run. It knows how its values are said, not how they are asked. */
export interface Ask {
  /** Undefined when the run does not tell. */
  find(run: Run): Found | undefined;
  say(value: Scalar): string;
  /** Values that nobody needs a wrong belief for, yet could be true of this scenario. */
  near(key: Scalar, scenario: Scenario): readonly Scalar[];
  /** What a number counts, for a field that takes one. */
  readonly label: string;
  readonly unit: string;
  /** Names of what is placed, put in order or judged, by id. */
  readonly parts: Readonly<Record<string, string>>;
}

export interface AskKind {
  readonly schema: z.ZodType;
  /** Reads the parameters that a family wrote; they were checked when it was parsed. */
  bind(written: unknown): Ask;
}

interface Written<Parameters> {
  readonly schema: z.ZodType<Parameters>;
  readonly find: (run: Run, parameters: Parameters) => Found | undefined;
  readonly say?: (value: Scalar, parameters: Parameters) => string;
  readonly near?: (key: Scalar, scenario: Scenario, parameters: Parameters) => readonly Scalar[];
  readonly label?: string;
  readonly unit?: string;
  readonly parts?: (parameters: Parameters) => Readonly<Record<string, string>>;
}

/** Writes an ask down; its parameters are typed by its own schema. */
export const ask = <Parameters>(written: Written<Parameters>): AskKind => ({
  schema: written.schema,
  bind(raw) {
    const parameters = written.schema.parse(raw);
    return {
      find: (run) => written.find(run, parameters),
      say: (value) => written.say?.(value, parameters) ?? String(value),
      near: (key, scenario) => written.near?.(key, scenario, parameters) ?? [],
      label: written.label ?? 'Answer',
      unit: written.unit ?? '',
      parts: written.parts?.(parameters) ?? {},
    };
  },
});

/** The same found value always gives the same text. */
export function sameFound(one: Found | undefined, other: Found | undefined): boolean {
  return canonical(one) === canonical(other);
}

function canonical(found: Found | undefined): string {
  if (typeof found !== 'object' || Array.isArray(found)) return JSON.stringify(found) ?? '';
  return JSON.stringify(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A logical id or an item id, as an author writes it. */
export const name = z.string().min(1);
