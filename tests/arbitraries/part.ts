import fc from 'fast-check';
import type { Json, Scenario, Stimulus, TemplateResource } from '../../engine/scenario';

/** Plain CloudFormation, as the parts write it. */
export type Resources = Readonly<Record<string, TemplateResource>>;

/** Where a part stands in its scenario: its own prefix for names, and the functions that it may lead to. */
export interface Place {
  readonly prefix: string;
  /** The function that a draw points to. */
  functionAt(pick: number): string;
}

/** What one source adds to a scenario. Every name in it begins with the prefix of its place. */
export interface Part {
  readonly resources: Resources;
  /** SAM events of functions, by function and event. */
  readonly events?: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly stimuli: readonly Stimulus[];
  readonly callers?: Scenario['callers'];
  /** Accounts of the resources that belong to another one. */
  readonly owners?: Scenario['owners'];
}

/** A part before it is told where it stands. */
export type AnyPart = fc.Arbitrary<(place: Place) => Part>;

export const part = <T>(drawn: fc.Arbitrary<T>, write: (drawn: T, place: Place) => Part): AnyPart =>
  drawn.map((one) => (place) => write(one, place));

/** Settings of which each may be left out, which leaves it at AWS's default. */
export const settings = <T extends Record<string, fc.Arbitrary<unknown>>>(
  model: T,
): fc.Arbitrary<Readonly<Record<string, Json>>> =>
  fc.record(model, { requiredKeys: [] }) as unknown as fc.Arbitrary<Readonly<Record<string, Json>>>;

/** Whole seconds as milliseconds; many things at once, and many at the moment of deployment. */
export const moments: fc.Arbitrary<number> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat(10) },
    { weight: 2, arbitrary: fc.nat(400) },
  )
  .map((seconds) => seconds * 1000);

/** One time in five, and nothing else. */
export const seldom = <T>(drawn: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: drawn });

/** How long after the first time an item is delivered again. */
export const duplicates: fc.Arbitrary<number> = fc.constantFrom(0, 1000, 70_000);

/** Calls of a source: moments, and some items each. */
export const calls = <T>(item: fc.Arbitrary<T>, at: fc.Arbitrary<number> = moments) =>
  fc.array(fc.record({ at, items: fc.array(item, { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 3 });

/** Items with ids of their own. */
export const named = <T extends object>(
  { prefix }: Place,
  written: readonly { readonly at: number; readonly items: readonly T[] }[],
): readonly { readonly at: number; readonly items: readonly (T & { readonly id: string })[] }[] =>
  written.map(({ at, items }, call) => ({
    at,
    items: items.map((item, index) => ({ ...item, id: `${prefix}-${call}-${index}` })),
  }));

/** Settings that stand only where something holds. */
export const only = (where: boolean, there: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> =>
  where ? there : {};

/** One resource of a template. */
export const resource = (written: TemplateResource): TemplateResource => written;

/** `!GetAtt id.Arn`. */
export const arnOf = (id: string): Json => ({ 'Fn::GetAtt': [id, 'Arn'] });
export const ref = (id: string): Json => ({ Ref: id });

/** Text that filters can tell apart: JSON of two kinds, or plain text. */
export const bodies: fc.Arbitrary<string> = fc.oneof(
  fc.record({ kind: fc.constantFrom('a', 'b'), n: fc.constantFrom(1, 5, 50) }).map((body) => JSON.stringify(body)),
  fc.constantFrom('text', ''),
);

/** Patterns over such bodies. */
export const patterns: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  { kind: ['a'] },
  { kind: [{ 'anything-but': 'b' }], n: [{ numeric: ['>', 2] }] },
  { kind: [{ exists: false }] },
  { $or: [{ n: [1] }, { kind: [{ prefix: 'b' }] }] },
);

/** FilterCriteria of a mapping whose patterns look into `key`. */
export const filterCriteria = (key: string): fc.Arbitrary<Json> =>
  fc
    .array(patterns, { minLength: 1, maxLength: 2 })
    .map((list) => ({ Filters: list.map((pattern) => ({ Pattern: JSON.stringify({ [key]: pattern }) })) }));
