import type { Moment } from './fsrs';

/** What one answer says about one belief. */
export interface BeliefSign {
  readonly belief: string;
  readonly at: Moment;
  /**
   * `shown`: a wrong answer was the belief's. `refuted`: a right one to a question where the belief leads elsewhere.
   * A number is what a diagnosis ended with, the chance that it is held, from 0 to 1.
   */
  readonly says: 'shown' | 'refuted' | number;
}

export interface BeliefStanding {
  readonly belief: string;
  /** The chance that it is held, from 0 to 1. */
  readonly chance: number;
  readonly held: boolean;
  /** How often wrong answers gave it away. */
  readonly shown: number;
  readonly lastShownAt?: Moment;
  readonly lastAt: Moment;
}

/**
 * The numbers of the model, fixed before anything was fitted to them: how likely a belief is before anything is known,
 * and how much more likely each sign is for who holds it than for who does not.
 */
const model = { prior: 0.15, shown: 8, refuted: 0.3, least: 0.02, most: 0.98, heldFrom: 0.5 };

/** How each belief stands that answers said something about, the most likely first. Signs in any order. */
export function beliefsOf(signs: readonly BeliefSign[]): BeliefStanding[] {
  const standings = new Map<string, BeliefStanding>();
  for (const sign of inOrder(signs)) standings.set(sign.belief, after(standings.get(sign.belief), sign));
  return [...standings.values()].toSorted((a, b) => b.chance - a.chance || b.lastAt - a.lastAt);
}

/** How many beliefs were held at each of these moments, and how many had been shown and were held no more. */
export const beliefsOverTime = (
  signs: readonly BeliefSign[],
  moments: readonly Moment[],
): { readonly at: Moment; readonly held: number; readonly unlearned: number }[] =>
  moments.map((at) => {
    const then = beliefsOf(signs.filter((sign) => sign.at <= at));
    const held = then.filter((one) => one.held).length;
    return { at, held, unlearned: then.filter((one) => one.shown > 0 && !one.held).length };
  });

const inOrder = (signs: readonly BeliefSign[]) => signs.toSorted((a, b) => a.at - b.at);

function after(before: BeliefStanding | undefined, { belief, at, says }: BeliefSign): BeliefStanding {
  const chance = bounded(typeof says === 'number' ? says : weighed(before?.chance ?? model.prior, model[says]));
  const lastShownAt = says === 'shown' ? at : before?.lastShownAt;
  return {
    belief,
    chance,
    held: chance >= model.heldFrom,
    shown: (before?.shown ?? 0) + (says === 'shown' ? 1 : 0),
    ...(lastShownAt !== undefined && { lastShownAt }),
    lastAt: at,
  };
}

const bounded = (chance: number): number => Math.min(model.most, Math.max(model.least, chance));

/** Bayes in odds. */
function weighed(chance: number, likelihood: number): number {
  const odds = (chance / (1 - chance)) * likelihood;
  return odds / (1 + odds);
}
