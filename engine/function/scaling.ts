import type { Instant } from '../../base/time';
import type { Simulation } from '../simulation';

interface Environments {
  count: number;
  /** Environments that could be added at `at`. */
  allowance: number;
  at: Instant;
}

/** How fast a function gets more execution environments. It matters only where a scenario sets an account quota. */
export class Scaling {
  private readonly environments = new Map<string, Environments>();

  constructor(private readonly sim: Simulation) {}

  /** Whether one more run beside `busy` finds or gets an environment. One that exists is used again. */
  mayAdd(functionId: string, busy: number): boolean {
    const { sim } = this;
    if (sim.world.concurrencyQuota === undefined) return true;
    const { environments, per } = sim.read('concurrency.scaling-rate');
    const own = this.environments.get(functionId) ?? { count: 0, allowance: environments, at: sim.now };
    this.environments.set(functionId, own);
    if (busy < own.count) return true;
    own.allowance = Math.min(environments, own.allowance + ((sim.now - own.at) * environments) / per);
    own.at = sim.now;
    if (own.allowance < 1) return false;
    own.allowance -= 1;
    own.count += 1;
    return true;
  }
}
