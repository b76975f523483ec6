import type { Instant } from '../../base/time';
import type { Simulation } from '../simulation';
import { nextMoment, type ScheduleExpression } from './expression';
import { startOf } from './wall-clock';

/** Something that fires by the clock. */
export interface Clockwork {
  readonly id: string;
  readonly expression: ScheduleExpression;
  /** The moment from which a rate counts, which it fires at itself. */
  readonly start: Instant;
  /** It fires at no earlier and no later moment. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** How far the wall clock that it goes by is ahead. */
  readonly ahead: number;
  /** How the n-th moment, of all that lie within the bounds, is used. */
  readonly fire: (count: number) => void;
}

/** Lets a clockwork fire at each of its moments until the horizon; one moment is pending at a time. */
export function wind(sim: Simulation, work: Clockwork): void {
  const offset = startOf(sim.scenario) + work.ahead;
  const until = Math.min(sim.scenario.until, work.to ?? Number.POSITIVE_INFINITY) + offset;
  let count = 0;
  const next = (after: number): void => {
    const moment = nextMoment(work.expression, work.start + offset, after, until);
    if (moment === undefined) return;
    sim.at(moment - offset, () => {
      count += 1;
      work.fire(count);
      next(moment);
    });
  };
  // What is due at the very moment of deployment counts too.
  next(Math.max(work.from ?? 0, 0) + offset - 1);
}
