import { type MisconceptionId, misconceptions, type RuleId, ruleIds } from '../../engine';
import type { Family, FormName } from '../../quiz';
import type { Probe } from '../../quiz/diagnosis';
import type { Examination } from '../../quiz/examine';
import { type GiveAway, type Guess, giveAways, guess, type Item, longestKeys, unevenness } from './guesser';
import type { Measured } from './measured';
import { median, rounded } from './numbers';
import { type DiagnosisFigures, diagnose } from './simulated-learner';

export interface Figures {
  readonly families: readonly (Examination & { readonly form: FormName; readonly grade: number })[];
  readonly medians: Readonly<Record<'fit' | 'distinct' | 'variants' | 'pairs' | 'shapes' | 'grade', number>>;
  readonly guesses: readonly FormGuess[];
  readonly giveAways: readonly GiveAway[];
  /** Pairs of families that ask the same thing. */
  readonly sameThing: readonly (readonly [string, string])[];
  readonly misconceptions: readonly { readonly id: MisconceptionId; readonly families: number }[];
  readonly rules: readonly { readonly id: RuleId; readonly families: number }[];
  readonly diagnosis: DiagnosisFigures;
}

/** What the guesser gains in one form, by seeds that its authors look at or by others. */
export interface FormGuess extends Guess {
  readonly form: FormName;
  readonly seeds: 'seen' | 'unseen';
  readonly families: number;
  readonly unevenness: number;
  readonly longest: number;
}

const formsWithOptions = ['single-choice', 'multiple-choice', 'missing'] as const satisfies readonly FormName[];

/** All that is measured of the questions; `measured` holds the families in their order. */
export function figuresOf(
  families: readonly Family[],
  measured: readonly Measured[],
  probes: readonly Probe[],
): Figures {
  const examinations = measured.map(({ examination }) => examination);
  const mediansOf = (name: 'fit' | 'distinct' | 'variants' | 'pairs' | 'shapes'): number =>
    median(examinations.map((one) => one[name]));
  return {
    families: families.flatMap(({ form }, at) => {
      const one = measured[at];
      return one ? [{ ...one.examination, form, grade: one.grade }] : [];
    }),
    medians: {
      fit: mediansOf('fit'),
      distinct: mediansOf('distinct'),
      variants: mediansOf('variants'),
      pairs: mediansOf('pairs'),
      shapes: mediansOf('shapes'),
      grade: median(measured.map(({ grade }) => grade)),
    },
    guesses: formsWithOptions.flatMap((form) => {
      const mine = measured.filter((_, at) => families[at]?.form === form);
      return (['seen', 'unseen'] as const).map((seeds) =>
        guessOf(
          form,
          seeds,
          mine.flatMap((one) => one[seeds]),
        ),
      );
    }),
    giveAways: giveAways(measured.flatMap(({ unseen }) => unseen)).map((one) => ({
      ...one,
      points: rounded(one.points),
    })),
    sameThing: pairsAlike(families, measured),
    misconceptions: (Object.keys(misconceptions) as MisconceptionId[]).map((id) => ({
      id,
      families: examinations.filter(({ beliefs }) => beliefs.includes(id)).length,
    })),
    rules: ruleIds.map((id) => ({ id, families: measured.filter(({ needed }) => needed.includes(id)).length })),
    diagnosis: diagnose(probes),
  };
}

function guessOf(form: FormName, seeds: FormGuess['seeds'], items: readonly Item[]): FormGuess {
  const { points, error, interval, hindsight, ...rest } = guess(items);
  const [low, high] = interval;
  return {
    ...{ form, seeds, ...rest },
    families: new Set(items.map(({ familyId }) => familyId)).size,
    points: rounded(points),
    error: rounded(error),
    interval: [rounded(low), rounded(high)],
    hindsight: { ...hindsight, points: rounded(hindsight.points) },
    unevenness: rounded(unevenness(items)),
    longest: rounded(longestKeys(items)),
  };
}

/** Families with the same ask, about the same beliefs, whose keys hang on the same rules. */
const pairsAlike = (families: readonly Family[], measured: readonly Measured[]): Figures['sameThing'] =>
  families.flatMap((one, at) =>
    families.slice(at + 1).flatMap((other, behind) => {
      const [mine, theirs] = [measured[at], measured[at + 1 + behind]];
      const same =
        one.ask.name === other.ask.name &&
        likeness(one.beliefs, other.beliefs) > 0.9 &&
        likeness(mine?.needed ?? [], theirs?.needed ?? []) > 0.8;
      return same ? [[one.id, other.id] as const] : [];
    }),
  );

const likeness = (a: readonly string[], b: readonly string[]): number =>
  a.filter((each) => b.includes(each)).length / new Set([...a, ...b]).size;
