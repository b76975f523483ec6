import { childSeed, type Seed } from '../base/random';
import type { Result } from '../base/result';
import { aws } from '../engine';
import type { Family } from './family';
import { drawFit, unfitness } from './fitness';
import { type Drawn, drawIn, type Unfair, type Variant } from './variant';
import { variantNameOf } from './variant-name';

interface Matched {
  /** From 0, the easiest at hand, to 1, the hardest. */
  readonly difficulty: number;
  /** Names of variants that are not to be drawn. */
  readonly retired: ReadonlySet<string>;
  /** Stems that this learner has met. */
  readonly met: ReadonlySet<string>;
}

/** So many are compared; more would be dearer to draw, and hardly differ more. */
const compared = 3;
const mostDraws = 12;

/**
 * A fit variant that was not met, as hard as is wanted among a few; the first fit one where a family has run dry. The more
 * happens in a run, the more there is to follow, and the harder the question.
 */
export function drawMatched(
  family: Family,
  seed: Seed,
  { difficulty, retired, met }: Matched,
): Result<Variant, Unfair> {
  const byEffort = candidates(family, seed, retired, met).toSorted((a, b) => effortOf(a) - effortOf(b));
  const wanted = difficulty * (byEffort.length - 1);
  const nearest = byEffort
    .map((drawn, rank) => ({ drawn, off: Math.abs(rank - wanted) }))
    .toSorted((a, b) => a.off - b.off);
  const fit = nearest.find(({ drawn }) => unfitness(family, drawn, aws).length === 0);
  return fit ? { ok: true, value: fit.drawn.variant } : drawFit(family, seed, { retired });
}

/** How many facts the true run has. */
const effortOf = ({ worlds }: Drawn): number => worlds.truth.trace.length;

function candidates(
  family: Family,
  seed: Seed,
  retired: ReadonlySet<string>,
  met: ReadonlySet<string>,
): readonly Drawn[] {
  const found: Drawn[] = [];
  for (let draw = 0; draw < mostDraws && found.length < compared; draw++) {
    const drawnFrom = childSeed(seed, `candidate ${draw}`);
    if (retired.has(variantNameOf(family, drawnFrom))) continue;
    const drawn = drawIn(family, drawnFrom, aws);
    if (drawn.ok && !met.has(drawn.value.variant.stem)) found.push(drawn.value);
  }
  return found;
}
