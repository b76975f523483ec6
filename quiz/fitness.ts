import { childSeed, type Seed } from '../base/random';
import { fail, ok, type Result } from '../base/result';
import { aws, type RuleSet } from '../engine';
import { bindAsk, type Found, sameFound } from './asks';
import { scenarioWith, valuesOf } from './draw';
import type { Family } from './family';
import { placeholdersIn, substituteIn } from './substitute';
import { type Drawn, drawIn, type Unfair, type Variant } from './variant';
import { variantNameOf } from './variant-name';
import { Worlds } from './worlds';

export const engineSeeds = 8;
const mostWords = 90;
const mostTries = 60;

interface DrawFit {
  readonly rules?: RuleSet;
  /** Names of variants that are not to be drawn. */
  readonly retired?: ReadonlySet<string>;
}

/** The first fit variant that can be drawn from this seed; its own seed draws it again. */
export function drawFit(
  family: Family,
  seed: Seed,
  { rules = aws, retired = new Set() }: DrawFit = {},
): Result<Variant, Unfair> {
  let last: Unfair = { reason: 'nothing was drawn' };
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const drawnFrom = childSeed(seed, `variant ${attempt}`);
    if (retired.size > 0 && retired.has(variantNameOf(family, drawnFrom))) {
      last = { reason: 'what is drawn has been retired' };
      continue;
    }
    const drawn = drawIn(family, drawnFrom, rules);
    if (!drawn.ok) {
      last = drawn.error;
      continue;
    }
    const [reason] = unfitness(family, drawn.value, rules);
    if (reason === undefined) return ok(drawn.value.variant);
    last = { reason };
  }
  return fail({ reason: `No fit variant in ${mostTries} draws of "${family.id}"; the last: ${last.reason}.` });
}

/** Why a variant may not be asked, found by running it. None: it is fit. */
export function unfitness(family: Family, { variant, worlds }: Drawn, rules: RuleSet): readonly string[] {
  const key = worlds.key();
  const reasons: string[] = [];
  if (worlds.truth.stopped !== undefined) reasons.push('the run goes round without end');
  // Where nothing was drawn that AWS leaves open, one seed stands for all.
  if (worlds.drewLots && seedNames.some((name) => !sameFound(worlds.withSeed(name), key)))
    reasons.push('the key hangs on what AWS leaves open');
  if (variant.stem.trim().split(/\s+/).length > mostWords) reasons.push(`the stem has more than ${mostWords} words`);
  const untold = untoldParameter(family, variant, key, rules);
  if (untold !== undefined) reasons.push(`the key hangs on "${untold}", which the stem does not tell`);
  return reasons;
}

const seedNames = Array.from({ length: engineSeeds }, (_, at) => `engine ${at}`);

/** A parameter that the stem leaves out must not change the key. */
function untoldParameter(
  family: Family,
  { parameters, seed }: Variant,
  key: Found | undefined,
  rules: RuleSet,
): string | undefined {
  const told = new Set(
    [family.stem, ...shownIn(family.ask)].flatMap(placeholdersIn).map(({ name }) => name.split('.')[0]),
  );
  return Object.entries(family.parameters).find(([name, domain]) => {
    if (told.has(name)) return false;
    const otherValues = valuesOf(domain).filter((value) => value !== parameters[name]);
    return otherValues.some((value) => {
      const others = { ...parameters, [name]: value };
      const scenario = scenarioWith(family, others);
      if (!scenario.ok) return true;
      const worlds = new Worlds(scenario.value, seed, rules, bindAsk(substituteIn(family.ask, others)));
      return !sameFound(worlds.key(), key);
    });
  })?.[0];
}

/** The texts of an ask that are shown with the stem: what is judged, placed or matched, and under which condition. */
function shownIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(shownIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => {
    const condition = key.includes(' ?') ? [`{{?${key.slice(key.indexOf(' ?') + 2)}}}`] : [];
    return [...condition, ...(key === 'text' && typeof inner === 'string' ? [inner] : shownIn(inner))];
  });
}
