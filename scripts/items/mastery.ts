import { randomStream } from '../../base/random';
import { drawFit, type Family, guessChance, neededRules } from '../../quiz';
import { chanceOfSuccess, type Evidence, knowledgeOf } from '../../study';

const day = 86_400_000;
const learners = 60;
const answersEach = 120;
const answersADay = 8;

interface Asked {
  readonly rules: readonly string[];
  readonly guess: number;
}

export interface MasteryFigures {
  readonly predictions: number;
  /** The chance that a right answer was held likelier than a wrong one. */
  readonly areaUnderCurve: number;
  /** Mean distance between predicted and actual share of right answers, over ten bins. */
  readonly calibrationError: number;
}

/**
 * How well knowledge per rule predicts the next answer. The simulated learner knows or does not know each rule, learns
 * it from an explanation one time in three, and forgets it for good as a power of the time since it was met: another
 * law than the one that predicts. Able and less able learners differ in what they know at first.
 */
export function measureMastery(families: readonly Family[]): MasteryFigures {
  const asked = families.flatMap((family): Asked[] => {
    const drawn = drawFit(family, 1);
    return drawn.ok ? [{ rules: neededRules(drawn.value), guess: guessChance(drawn.value.question) }] : [];
  });
  const predictions = Array.from({ length: learners }, (_, at) => predictionsFor(asked, at + 1)).flat();
  return {
    predictions: predictions.length,
    areaUnderCurve: areaUnderCurve(predictions),
    calibrationError: calibrationError(predictions),
  };
}

interface Prediction {
  readonly chance: number;
  readonly correct: boolean;
}

interface Memory {
  known: boolean;
  met: number;
  times: number;
}

function predictionsFor(asked: readonly Asked[], seed: number): Prediction[] {
  const random = randomStream(seed, 'mastery');
  const chance = (probability: number) => random.integer(1, 1_000_000) <= probability * 1_000_000;
  const ability = random.integer(20, 85) / 100;
  const memory = new Map<string, Memory>();
  const answers: Evidence[] = [];
  return Array.from({ length: answersEach }, (_, turn) => {
    const at = Math.floor(turn / answersADay) * day + (turn % answersADay) * 60_000;
    const { rules, guess } = random.pick(asked);
    const predicted = chanceOfSuccess(knowledgeOf(answers, at), { rules, guess });
    const remembered = rules.map((rule) => {
      const trace = memory.get(rule) ?? { known: chance(ability), met: at, times: 0 };
      memory.set(rule, trace);
      if (!chance((1 + (at - trace.met) / day / (4 * (1 + trace.times))) ** -0.5)) trace.known = false;
      return trace.known;
    });
    const correct = remembered.every(Boolean) ? chance(0.93) : chance(guess);
    for (const rule of rules) {
      const trace = memory.get(rule) as Memory;
      trace.known ||= chance(1 / 3);
      trace.met = at;
      trace.times += 1;
    }
    answers.push({ rules, correct, at, guess });
    return { chance: predicted, correct };
  });
}

/** By ranks, ties counted half (the statistic of Mann and Whitney). */
function areaUnderCurve(predictions: readonly Prediction[]): number {
  const sorted = predictions.toSorted((a, b) => a.chance - b.chance);
  const right = sorted.filter(({ correct }) => correct).length;
  let sum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.chance === sorted[from]?.chance) to++;
    const rank = (from + 1 + to) / 2;
    sum += rank * sorted.slice(from, to).filter(({ correct }) => correct).length;
    from = to;
  }
  return (sum - (right * (right + 1)) / 2) / (right * (sorted.length - right));
}

function calibrationError(predictions: readonly Prediction[]): number {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    predictions.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === bin),
  );
  const share = (list: readonly Prediction[], of: (one: Prediction) => number) =>
    list.reduce((sum, one) => sum + of(one), 0) / Math.max(1, list.length);
  return bins.reduce(
    (sum, bin) =>
      sum +
      (bin.length / predictions.length) *
        Math.abs(share(bin, ({ chance }) => chance) - share(bin, ({ correct }) => Number(correct))),
    0,
  );
}
