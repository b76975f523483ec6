import type { Simulation } from '../simulation';
import type { Concurrency, Throttle } from './concurrency';

/** Requests a second that the Invoke API takes for a function. It matters only where a scenario sets an account quota. */
export class RequestRate {
  private readonly counted = new Map<string, { second: number; requests: number }>();

  constructor(
    private readonly sim: Simulation,
    private readonly concurrency: Concurrency,
  ) {}

  /** Counts one more request, or says why it is too many. */
  take(functionId: string): Throttle | undefined {
    const { world, now } = this.sim;
    if (world.concurrencyQuota === undefined) return undefined;
    const reserved = world.functions[functionId]?.reservedConcurrency;
    const perSlot = this.sim.read('concurrency.requests-per-second');
    const most = perSlot * (reserved ?? this.concurrency.sharedMost());
    const second = Math.floor(now / 1000);
    const own = this.counted.get(functionId);
    const requests = own?.second === second ? own.requests : 0;
    if (requests < most) {
      this.counted.set(functionId, { second, requests: requests + 1 });
      return undefined;
    }
    const kind = reserved === undefined ? 'Function' : 'ReservedFunction';
    return { throttled: `${kind}InvocationRateLimitExceeded` };
  }
}
