import { type Card, type Moment, retrievability, type Scheduling } from '../fsrs';

export interface RecallBin {
  /** From 0 to 1; the upper end belongs to the next one. */
  readonly from: number;
  readonly to: number;
  readonly cards: number;
}

export interface RecallNow {
  readonly bins: readonly RecallBin[];
  /** Over all cards that were seen; 0 without any. */
  readonly mean: number;
  readonly seen: number;
}

const bins = 10;

/** How likely each card that was seen is remembered right now. */
export function recallNow(cards: readonly Card[], now: Moment, how?: Scheduling): RecallNow {
  const chances = cards.filter(({ phase }) => phase !== 'new').map((card) => retrievability(card, now, how));
  const binOf = (chance: number) => Math.min(bins - 1, Math.floor(chance * bins));
  return {
    bins: Array.from({ length: bins }, (_, at) => ({
      from: at / bins,
      to: (at + 1) / bins,
      cards: chances.filter((chance) => binOf(chance) === at).length,
    })),
    mean: chances.length === 0 ? 0 : chances.reduce((sum, one) => sum + one, 0) / chances.length,
    seen: chances.length,
  };
}
