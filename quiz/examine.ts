import type { Seed } from '../base/random';
import { aws, type Json, type MisconceptionId, type RuleId, type RuleSet } from '../engine';
import { bindAsk } from './asks';
import type { Family } from './family';
import { unfitness } from './fitness';
import { neededIn } from './needed-rules';
import { untoldSettings } from './sufficiency';
import { type Drawn, drawIn, type Variant } from './variant';
import { variantSpace } from './variant-space';

/** What drawing a family many times shows of it. */
export interface Examination {
  readonly familyId: string;
  readonly seeds: number;
  readonly fit: number;
  /** Fit variants that differ in more than names and story. */
  readonly distinct: number;
  /** Fit variants that there are, names and story aside: those that read differently, as far as draws are fit. */
  readonly variants: number;
  /** Different pairs of key and wrong answer. */
  readonly pairs: number;
  /** Different shapes of scenario: which resources, settings, stimuli and behaviours there are. */
  readonly shapes: number;
  /** From 1 to 5, by what has to be followed in the trace. */
  readonly difficulty: number;
  /** Rules that the key of some fit variant hangs on, looked for in the first variants that differ in shape or lines. */
  readonly needed: readonly RuleId[];
  /** Beliefs that gave some fit variant a wrong answer. */
  readonly beliefs: readonly MisconceptionId[];
  /** Beliefs that never did. */
  readonly unused: readonly MisconceptionId[];
  /** Why seeds gave no fit variant: how many, and the first of them. */
  readonly unfit: readonly { readonly reason: string; readonly count: number; readonly seed: Seed }[];
}

/** In how many shapes, and of one shape with other lines, needed rules are looked for. */
const mostLooks = 4;

/** Draws a family from each seed. Settings that stems leave out are looked for once for each shape: that takes many runs. */
export function examine(
  family: Family,
  seeds: readonly Seed[],
  { rules }: { rules: RuleSet } = { rules: aws },
): Examination {
  const distinct = new Set<string>();
  const pairs = new Set<string>();
  const shapes = new Map<string, readonly string[]>();
  const beliefs = new Set<MisconceptionId>();
  const unfit = new Map<string, { count: number; seed: Seed }>();
  const needed = new Set<RuleId>();
  const lookedAt = new Set<string>();
  let fit = 0;
  let effort = 0;
  for (const seed of seeds) {
    const reasons = reasonsAgainst(family, seed, rules, shapes);
    if (!reasons.drawn || reasons.list.length > 0) {
      const [reason = ''] = reasons.list;
      const before = unfit.get(reason);
      unfit.set(reason, { count: (before?.count ?? 0) + 1, seed: before?.seed ?? seed });
      continue;
    }
    const { variant, worlds } = reasons.drawn;
    fit += 1;
    effort += effortOf(worlds.truth.trace.length);
    distinct.add(fingerprint(variant));
    const look = `${shapeOf(variant)} ${Object.keys(bindAsk(variant.ask).parts)}`;
    // Each look takes a run for each rule that was read.
    if (lookedAt.size < mostLooks && !lookedAt.has(look)) {
      lookedAt.add(look);
      const isNeeded = neededIn(worlds);
      for (const id of worlds.rulesRead) if (!needed.has(id) && isNeeded(id)) needed.add(id);
    }
    const key = JSON.stringify(worlds.key());
    for (const { belief, found } of variant.worlds) {
      if (found === undefined || JSON.stringify(found) === key) continue;
      beliefs.add(belief);
      pairs.add(`${key} ${JSON.stringify(found)}`);
    }
  }
  return {
    familyId: family.id,
    seeds: seeds.length,
    fit,
    distinct: distinct.size,
    variants: seeds.length === 0 ? 0 : Math.round((variantSpace(family) * fit) / seeds.length),
    pairs: pairs.size,
    shapes: shapes.size,
    difficulty: fit === 0 ? 0 : Math.round(effort / fit),
    needed: [...needed],
    beliefs: [...beliefs],
    unused: family.beliefs.filter((belief) => !beliefs.has(belief)),
    unfit: [...unfit]
      .map(([reason, { count, seed }]) => ({ reason, count, seed }))
      .toSorted((a, b) => b.count - a.count),
  };
}

function reasonsAgainst(
  family: Family,
  seed: Seed,
  rules: RuleSet,
  shapes: Map<string, readonly string[]>,
): { drawn?: Drawn; list: readonly string[] } {
  const drawn = drawIn(family, seed, rules);
  if (!drawn.ok) return { list: [drawn.error.reason] };
  const list = unfitness(family, drawn.value, rules);
  if (list.length > 0) return { list };
  const shape = shapeOf(drawn.value.variant);
  const untold = shapes.get(shape) ?? untoldSettings(drawn.value.variant, rules);
  shapes.set(shape, untold);
  const said = untold.map(
    (path) => `the key hangs on ${path.replace('Resources.', '')}, of which the stem says nothing`,
  );
  return { drawn: drawn.value, list: said };
}

/** Few facts are easily followed; many are not. */
const effortOf = (facts: number): number => Math.min(5, Math.max(1, Math.round(Math.log2(Math.max(2, facts)) - 1)));

/** What two variants must differ in: parameters other than the story, and the answers that are offered. */
function fingerprint({ parameters, question }: Variant): string {
  const { story: _, ...rest } = parameters;
  const offered =
    question.form === 'single-choice'
      ? question.options.map(({ found }) => String(found))
      : question.form === 'multiple-choice'
        ? question.options.map(({ statement }) => statement)
        : question.form === 'missing'
          ? question.changes.map(({ change }) => change)
          : [];
  return JSON.stringify([rest, offered.toSorted()]);
}

/** The scenario without its names and numbers. */
export function shapeOf({ scenario }: Variant): string {
  const types = Object.values(scenario.template.Resources).map(({ Type, Properties }) => [
    Type,
    keysOf(Properties ?? {}),
  ]);
  const done = scenario.stimuli.map((stimulus) =>
    'invocationType' in stimulus ? `${stimulus.action} ${stimulus.invocationType}` : stimulus.action,
  );
  const behaviours = Object.values(scenario.handlers).flatMap((list) => list.map(({ kind }) => kind));
  return JSON.stringify([types, [...new Set(done)], [...new Set(behaviours)]]);
}

const keysOf = (value: Json): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value as { readonly [key: string]: Json }).map(([key, inner]) => [key, keysOf(inner)])
    : null;
