import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RuleId } from '../../engine';
import { drawFit, type Family, neededRules, type Variant } from '../../quiz';
import { type Examination, examine } from '../../quiz/examine';
import { engineSourcesDigest, familyDigest } from '../../server/digests';
import { type Item, itemOf } from './guesser';
import { median, rounded } from './numbers';
import { readingGrade } from './reading-level';

/** What drawing a family many times shows of it. */
export interface Measured {
  readonly examination: Examination;
  readonly needed: readonly RuleId[];
  readonly grade: number;
  /** From the seeds with which authors look at a family and mend it. */
  readonly seen: readonly Item[];
  /** From seeds that nobody looks at. */
  readonly unseen: readonly Item[];
}

const mostSampled = 60;
const firstUnseen = 10_001;
/** In so many variants needed rules are looked for: that takes a run for each rule. */
const looks = 6;

/** Measures one family; a great many seeds take minutes. */
function measure(family: Family, seeds: number): Measured {
  const sampled = Math.min(seeds, mostSampled);
  const variants = drawnFrom(family, 1, sampled);
  return {
    examination: examine(family, numbersFrom(1, seeds)),
    needed: [...new Set(variants.slice(0, looks).flatMap((variant) => neededRules(variant)))],
    grade: rounded(median(variants.map(({ stem }) => readingGrade(stem)))),
    seen: variants.flatMap((variant) => itemOf(variant) ?? []),
    unseen: drawnFrom(family, firstUnseen, sampled).flatMap((variant) => itemOf(variant) ?? []),
  };
}

const numbersFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => first + at);

const drawnFrom = (family: Family, first: number, count: number): readonly Variant[] =>
  numbersFrom(first, count).flatMap((seed) => {
    const drawn = drawFit(family, seed);
    return drawn.ok ? [drawn.value] : [];
  });

/**
 * What is measured is kept in build/items, a file for each family: a run that was interrupted goes on where it was, and
 * what has not changed is not drawn again.
 */
export class Kept {
  private readonly key: (family: Family) => string;

  constructor(private readonly seeds: number) {
    const measuring = ['measured.ts', 'guesser.ts', 'reading-level.ts'].map((file) =>
      readFileSync(join(import.meta.dirname, file), 'utf8'),
    );
    const program = [engineSourcesDigest(), String(seeds), ...measuring].join('\0');
    this.key = (family) =>
      createHash('sha256')
        .update(`${familyDigest(family)} ${program}`)
        .digest('hex');
  }

  /** What is known of a family, if it has not changed since. */
  of(family: Family): Measured | undefined {
    const path = this.pathOf(family);
    if (!existsSync(path)) return undefined;
    const { key, measured } = JSON.parse(readFileSync(path, 'utf8'));
    return key === this.key(family) ? measured : undefined;
  }

  /** Measures a family and keeps it. */
  add(family: Family): void {
    const path = this.pathOf(family);
    const whole = JSON.stringify({ key: this.key(family), measured: measure(family, this.seeds) });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.tmp`, whole);
    renameSync(`${path}.tmp`, path);
  }

  private readonly pathOf = ({ id }: Family): string =>
    join(import.meta.dirname, '..', '..', 'build', 'items', `${this.seeds}-${id}.json`);
}
