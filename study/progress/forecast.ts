import type { LearningDay } from '../day';
import type { Card, Moment } from '../fsrs';

export interface ForecastDay {
  readonly date: string;
  /** Cards that fall due on it. */
  readonly due: number;
  /** Cards that earlier days left over. */
  readonly backlog: number;
}

/**
 * The reviews of the coming days as the cards stand now, without what learning them will add. Each day does as many as
 * the limit allows and leaves the rest to the next; what is overdue already is the first day's backlog.
 */
export function forecastOf(
  cards: readonly Card[],
  now: Moment,
  dayOf: (at: Moment) => LearningDay,
  { days, limit }: { readonly days: number; readonly limit: number },
): ForecastDay[] {
  const dues = cards.filter(({ phase }) => phase !== 'new').map(({ due }) => due);
  let day = dayOf(now);
  let backlog = dues.filter((due) => due < day.start).length;
  return Array.from({ length: days }, () => {
    const { start, end, date } = day;
    const due = dues.filter((one) => one >= start && one < end).length;
    const planned = { date, due, backlog };
    backlog = Math.max(0, backlog + due - limit);
    day = dayOf(end);
    return planned;
  });
}
