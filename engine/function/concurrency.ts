import type { Simulation } from '../simulation';
import type { FunctionSettings } from '../world';
import { Scaling } from './scaling';

/** A place to run in: provisioned for a qualifier, reserved for a function, or of the pool that all other functions share. */
export interface Slot {
  readonly pool: 'provisioned' | 'reserved' | 'shared';
  readonly key: string;
  readonly functionId: string;
  /** Provisioned concurrency that was all in use, so this run takes another place. */
  readonly spilled: boolean;
}

/** A request that found no place, and the reason that Invoke gives for it. */
export interface Throttle {
  readonly throttled: string;
}

/** The concurrency of an account in one Region: who asks for a place gets one or is throttled. */
export class Concurrency {
  private readonly busy = new Map<string, number>();
  private readonly scaling: Scaling;

  constructor(private readonly sim: Simulation) {
    this.scaling = new Scaling(sim);
  }

  take(functionId: string, qualifier: string): Slot | Throttle {
    const settings = this.sim.world.functions[functionId];
    const provisioned = this.provisioned(functionId, qualifier, settings);
    if (provisioned && this.running(provisioned.key) < provisioned.most) {
      return this.taken({ pool: 'provisioned', key: provisioned.key, functionId, spilled: false });
    }
    const found = this.onDemand(functionId, settings, provisioned !== undefined);
    if ('throttled' in found) return found;
    return this.scaling.mayAdd(functionId, this.onDemandOf(functionId))
      ? this.taken(found)
      : { throttled: 'ConcurrentInvocationLimitExceeded' };
  }

  release({ key, functionId, pool }: Slot): void {
    this.add(key, -1);
    if (pool !== 'provisioned') this.add(`on demand ${functionId}`, -1);
  }

  /** Places in the shared pool; without an account quota there is no end to them. */
  sharedMost(): number {
    const { sim } = this;
    const { concurrencyQuota, functions } = sim.world;
    if (concurrencyQuota === undefined) return Number.MAX_SAFE_INTEGER;
    const takenOut = Object.values(functions).map(({ reservedConcurrency, provisioned }) =>
      reservedConcurrency === undefined
        ? total(provisioned)
        : sim.read('concurrency.reserved-leaves-pool')
          ? reservedConcurrency
          : 0,
    );
    return concurrencyQuota - takenOut.reduce((sum, number) => sum + number, 0);
  }

  private provisioned(functionId: string, qualifier: string, settings: FunctionSettings | undefined) {
    const most = settings?.provisioned[qualifier];
    if (most === undefined || !this.sim.read('concurrency.provisioned-first')) return undefined;
    return { most, key: `provisioned ${functionId}:${qualifier}` };
  }

  private onDemand(functionId: string, settings: FunctionSettings | undefined, spilled: boolean): Slot | Throttle {
    const { sim } = this;
    const reserved = settings?.reservedConcurrency;
    if (reserved !== undefined && sim.read('function.reserved-concurrency-caps')) {
      const provisioned = total(settings?.provisioned ?? {});
      const kept = provisioned > 0 && sim.read('concurrency.provisioned-counts-as-reserved') ? provisioned : 0;
      const key = `reserved ${functionId}`;
      return this.running(key) < reserved - kept
        ? { pool: 'reserved', key, functionId, spilled }
        : { throttled: 'ReservedFunctionConcurrentInvocationLimitExceeded' };
    }
    const together = sim.world.concurrencyQuota === undefined || sim.read('concurrency.shared-pool');
    const key = together ? 'shared' : `shared ${functionId}`;
    return this.running(key) < this.sharedMost()
      ? { pool: 'shared', key, functionId, spilled }
      : { throttled: 'ConcurrentInvocationLimitExceeded' };
  }

  private taken(slot: Slot): Slot {
    this.add(slot.key, 1);
    if (slot.pool !== 'provisioned') this.add(`on demand ${slot.functionId}`, 1);
    return slot;
  }

  private onDemandOf(functionId: string): number {
    return this.running(`on demand ${functionId}`);
  }

  private running(key: string): number {
    return this.busy.get(key) ?? 0;
  }

  private add(key: string, count: number): void {
    this.busy.set(key, this.running(key) + count);
  }
}

const total = (provisioned: FunctionSettings['provisioned']): number =>
  Object.values(provisioned).reduce((sum, number) => sum + number, 0);
