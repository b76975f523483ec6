import { memo } from '../base/memo';

/** How often a message came to a place: as a copy that lies there, and to be run. */
export interface Visits {
  copies: number;
  runs: number;
}

/** Counts the visits of each message to each place. */
export class VisitBook {
  private readonly places = memo((_place: string) => new Map<string, Visits>());

  of(name: string, place: string): Visits {
    const visitors = this.places(place);
    const known = visitors.get(name);
    if (known) return known;
    const first = { copies: 0, runs: 0 };
    visitors.set(name, first);
    return first;
  }
}
