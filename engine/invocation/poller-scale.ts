import { minutes } from '../../base/time';
import type { Simulation } from '../simulation';

/** How many batches a mapping of a standard queue may have at once: few at first, more for as long as messages wait. */
export class PollerScale {
  private grown = 0;
  private isGrowing = false;

  constructor(private readonly sim: Simulation) {}

  get most(): number {
    const { atFirst } = this.sim.read('mapping.concurrent-batches-grow');
    return Math.min(atFirst + this.grown, this.sim.read('mapping.most-concurrent-batches'));
  }

  /** Messages wait although all room is taken: before long there is room for one batch more. */
  grow(then: () => void): void {
    const { sim } = this;
    const { perMinute } = sim.read('mapping.concurrent-batches-grow');
    if (this.isGrowing || this.most >= sim.read('mapping.most-concurrent-batches')) return;
    this.isGrowing = true;
    sim.after(Math.ceil(minutes(1) / perMinute), () => {
      this.isGrowing = false;
      this.grown += 1;
      then();
    });
  }
}
