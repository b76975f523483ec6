import * as z from 'zod';
import type { Run, Scenario } from '../../engine';

/** What an ask finds in a run: plain JSON, so that it can be compared and stored. */
export type Found = string | number | readonly string[] | Readonly<Record<string, string>>;
export type Scalar = string | number;

/** Where an ask may try a changed set-up: the scenario as it is, and runs of others in the same world. */
export interface Bench {
  readonly scenario: Scenario;
  run(scenario: Scenario): Run;
}

/** A setting that a learner may change, and what it may be changed to. */
export interface Setting {
  readonly id: string;
  readonly text: string;
  /** The id of the choice that stands in the template. */
  readonly current: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
}

/** A property that does not hold, and the event that shows it. */
export interface Broken {
  readonly property: string;
  readonly event: string;
}

/** What a learner may change and what must then hold. */
export interface Panel {
  readonly settings: readonly Setting[];
  readonly properties: readonly string[];
  /** The properties that do not hold with these choices. */
  broken(chosen: Readonly<Record<string, string>>, bench: Bench): readonly Broken[];
  /** The properties that do not hold in a set-up that was changed otherwise. */
  brokenIn(scenario: Scenario, bench: Bench): readonly Broken[];
}

/** A query over a run. It knows how its values are said, not how they are asked. */
export interface Ask {
  /** Undefined when the run does not tell. */
  find(run: Run, bench: Bench): Found | undefined;
  /** In one of several styles, where there are some; 0 is the usual one. */
  say(value: Scalar, style?: number): string;
  /** Values that nobody needs a wrong belief for, yet could be true of this scenario. */
  near(key: Scalar, scenario: Scenario): readonly Scalar[];
  /** What a number counts, for a field that takes one. */
  readonly label: string;
  readonly unit: string;
  /** Names of what is placed, put in order or judged, by id. */
  readonly parts: Readonly<Record<string, string>>;
  /** Other words for parts, by id. */
  readonly also: Readonly<Record<string, readonly string[]>>;
  /** Of an ask about settings. */
  panel?(scenario: Scenario): Panel;
  /** Of an ask about changes: the scenario with one of them made. */
  changed?(change: Found, scenario: Scenario): Scenario;
}

export interface AskKind {
  readonly schema: z.ZodType;
  /** Reads the parameters that a family wrote; they were checked when it was parsed. */
  bind(written: unknown): Ask;
}

interface Written<Parameters> {
  readonly schema: z.ZodType<Parameters>;
  readonly find: (run: Run, parameters: Parameters, bench: Bench) => Found | undefined;
  readonly say?: (value: Scalar, parameters: Parameters, style: number) => string;
  readonly near?: (key: Scalar, scenario: Scenario, parameters: Parameters) => readonly Scalar[];
  readonly label?: string;
  readonly unit?: string;
  readonly parts?: (parameters: Parameters) => Readonly<Record<string, string>>;
  readonly also?: (parameters: Parameters) => Readonly<Record<string, readonly string[]>>;
  readonly panel?: (parameters: Parameters, scenario: Scenario) => Panel;
  readonly changed?: (change: Found, scenario: Scenario, parameters: Parameters) => Scenario;
}

/** Writes an ask down; its parameters are typed by its own schema. */
export const ask = <Parameters>(written: Written<Parameters>): AskKind => ({
  schema: written.schema,
  bind(raw) {
    const parameters = written.schema.parse(raw);
    const { panel, changed } = written;
    return {
      find: (run, bench) => written.find(run, parameters, bench),
      say: (value, style = 0) => written.say?.(value, parameters, style) ?? String(value),
      near: (key, scenario) => written.near?.(key, scenario, parameters) ?? [],
      label: written.label ?? 'Answer',
      unit: written.unit ?? '',
      parts: written.parts?.(parameters) ?? {},
      also: written.also?.(parameters) ?? {},
      ...(panel && { panel: (scenario: Scenario) => panel(parameters, scenario) }),
      ...(changed && { changed: (change: Found, scenario: Scenario) => changed(change, scenario, parameters) }),
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

/** The other words that authors wrote for their statements or changes. */
export const alsoOf = (
  written: Readonly<Record<string, { readonly also?: readonly string[] | undefined }>>,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(written).map(([id, { also }]) => [id, also ?? []]));

/** A logical id or an item id, as an author writes it. */
export const name = z.string().min(1);
