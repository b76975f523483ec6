import { type Random, randomStream } from '../../base/random';

/**
 * A simulated learner who forgets by another law than FSRS. Recall of a card falls as a power of the time since it was
 * last met; each success makes it fall more slowly, more so when it was nearly forgotten; practising a card helps the
 * other cards of its rule a little; and everybody slips. Fixed before the plan was tuned; see docs/STUDY.md.
 */
export interface LearnerLaw {
  /** Days until recall of a card met once has fallen to `2 ** -power`. */
  readonly first: number;
  readonly power: number;
  /** How much a success multiplies the days, when recall stood at 0. */
  readonly growth: number;
  /** The part of that growth that goes to each other card of the rule. */
  readonly transfer: number;
  /** The chance that a known answer is given wrongly. */
  readonly slip: number;
}

export const laws: Readonly<Record<string, LearnerLaw>> = {
  typical: { first: 2, power: 0.5, growth: 2.2, transfer: 0.05, slip: 0.05 },
  forgetful: { first: 0.8, power: 0.6, growth: 1.8, transfer: 0.03, slip: 0.08 },
  quick: { first: 4, power: 0.45, growth: 2.6, transfer: 0.1, slip: 0.03 },
};

interface Trace {
  days: number;
  met: number;
}

const day = 86_400_000;

export class ForgettingLearner {
  private readonly traces = new Map<string, Trace>();
  private readonly random: Random;

  constructor(
    private readonly law: LearnerLaw,
    private readonly siblings: ReadonlyMap<string, readonly string[]>,
    seed: number,
  ) {
    this.random = randomStream(seed, 'learner');
  }

  /** The chance that a card is remembered, from 0 to 1. */
  recall(id: string, now: number): number {
    const trace = this.traces.get(id);
    if (!trace) return 0;
    return (1 + (now - trace.met) / day / trace.days) ** -this.law.power;
  }

  /** Answers a card and learns from its explanation. Gives whether the answer was right. */
  study(id: string, now: number): boolean {
    const recall = this.recall(id, now);
    const right = this.random.integer(0, 999_999) < recall * (1 - this.law.slip) * 1_000_000;
    const before = this.traces.get(id);
    const grown = before
      ? right
        ? before.days * (1 + (this.law.growth - 1) * (1 - recall) * 2)
        : Math.max(this.law.first, before.days * 0.6)
      : this.law.first;
    this.traces.set(id, { days: grown, met: now });
    for (const sibling of this.siblings.get(id) ?? []) {
      const trace = this.traces.get(sibling);
      if (trace) trace.days *= 1 + (this.law.growth - 1) * this.law.transfer;
    }
    return right;
  }
}
