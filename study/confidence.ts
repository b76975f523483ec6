import type { Moment } from './fsrs';

/** How sure a learner is of an answer, said before the verdict. */
export const confidences = ['sure', 'fairly', 'guess'] as const;
export type Confidence = (typeof confidences)[number];

/**
 * Certainty-based marking (Gardner-Medwin): whoever is right more often than 4 times in 5 does best to say sure, below
 * 2 in 3 to say guess, so it pays to be honest.
 */
export const points: Readonly<Record<Confidence, { readonly right: number; readonly wrong: number }>> = {
  sure: { right: 3, wrong: -6 },
  fairly: { right: 2, wrong: -2 },
  guess: { right: 1, wrong: 0 },
};

/** What an answer brings. */
export const pointsFor = (confidence: Confidence, correct: boolean): number =>
  points[confidence][correct ? 'right' : 'wrong'];

/** The shares of right answers for which each word pays best. */
const pays: Readonly<Record<Confidence, readonly [from: number, to: number]>> = {
  sure: [0.8, 1],
  fairly: [2 / 3, 0.8],
  guess: [0, 2 / 3],
};

export interface MarkedAnswer {
  readonly confidence: Confidence;
  readonly correct: boolean;
  readonly at: Moment;
}

export interface Calibration {
  readonly confidence: Confidence;
  readonly answers: number;
  readonly right: number;
  /** The share of right answers, and between what it lies in 9 of 10 cases; all from 0 to 1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** For which shares the word pays best. */
  readonly pays: readonly [from: number, to: number];
  /** All that it brought. */
  readonly points: number;
}

/** How often answers of each confidence were right; those that were never used are left out. */
export const calibrationOf = (answers: readonly MarkedAnswer[]): Calibration[] =>
  confidences.flatMap((confidence) => {
    const mine = answers.filter((answer) => answer.confidence === confidence);
    if (mine.length === 0) return [];
    const right = mine.filter(({ correct }) => correct).length;
    return [
      {
        confidence,
        answers: mine.length,
        right,
        share: right / mine.length,
        ...wilson(right, mine.length),
        pays: pays[confidence],
        points: mine.reduce((sum, { correct }) => sum + pointsFor(confidence, correct), 0),
      },
    ];
  });

/** Wilson's interval at 90 %: it stays honest for few answers and for shares near 0 and 1. */
function wilson(right: number, all: number): { readonly low: number; readonly high: number } {
  const z = 1.645;
  const share = right / all;
  const middle = (share + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
