import { memo } from '../../base/memo';
import type { ApiFault } from '../faults';
import type { Simulation } from '../simulation';
import type { Fact } from '../trace';
import type { FunctionSettings } from '../world';
import { Scaling } from './scaling';

/** Runs that take up places of one kind at the moment. */
interface Places {
  busy: number;
}

/** A place to run in: provisioned for a qualifier, reserved for a function, or of the pool that all other functions share. */
export interface Slot {
  readonly pool: 'provisioned' | 'reserved' | 'shared';
  readonly places: Places;
  /** All places of the function that are not provisioned; absent where this one is. */
  readonly onDemand?: Places;
  /** Provisioned concurrency that was all in use, so this run takes another place. */
  readonly spilled: boolean;
}

/** A request that found no place, and the reason that Invoke gives for it. */
export interface Throttle {
  readonly throttled: string;
}

/** The reason where it is no throttle, but an error of Lambda's own side. */
export const serviceFails = 'ServiceException';

/** What a scenario's fault makes of a request. */
export const faulty = (fault: ApiFault): Throttle => ({
  throttled: fault === 'throttled' ? 'FunctionInvocationRateLimitExceeded' : serviceFails,
});

/** What is told of a request that ran nothing: only a throttle counts as one. */
export const tellingOf = ({ throttled }: Throttle, counts: boolean): Pick<Fact, 'result' | 'metric'> =>
  throttled === serviceFails ? { result: serviceFails } : counts ? { metric: 'Throttles' } : {};

const none = (): Places => ({ busy: 0 });

/** The concurrency of an account in one Region: who asks for a place gets one or is throttled. */
export class Concurrency {
  private readonly pool = none();
  private readonly shared = memo((_functionId: string) => none());
  private readonly reserved = memo((_functionId: string) => none());
  private readonly onDemandOf = memo((_functionId: string) => none());
  private readonly provisionedOf = memo((_functionId: string) => memo((_qualifier: string) => none()));
  private readonly scaling: Scaling;

  constructor(private readonly sim: Simulation) {
    this.scaling = new Scaling(sim);
  }

  take(functionId: string, qualifier: string): Slot | Throttle {
    const settings = this.sim.world.functions[functionId];
    const most = this.provisioned(qualifier, settings);
    if (most !== undefined) {
      const places = this.provisionedOf(functionId)(qualifier);
      if (places.busy < most) return taken({ pool: 'provisioned', places, spilled: false });
    }
    const onDemand = this.onDemandOf(functionId);
    const found = this.onDemandSlot(functionId, settings, most !== undefined, onDemand);
    if ('throttled' in found) return found;
    return this.scaling.mayAdd(functionId, onDemand.busy)
      ? taken(found)
      : { throttled: 'ConcurrentInvocationLimitExceeded' };
  }

  release({ places, onDemand }: Slot): void {
    places.busy -= 1;
    if (onDemand) onDemand.busy -= 1;
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

  /** How many places are provisioned for a qualifier. */
  private provisioned(qualifier: string, settings: FunctionSettings | undefined): number | undefined {
    const most = settings?.provisioned[qualifier];
    return most === undefined || !this.sim.read('concurrency.provisioned-first') ? undefined : most;
  }

  private onDemandSlot(
    functionId: string,
    settings: FunctionSettings | undefined,
    spilled: boolean,
    onDemand: Places,
  ): Slot | Throttle {
    const { sim } = this;
    const reserved = settings?.reservedConcurrency;
    if (reserved !== undefined && sim.read('function.reserved-concurrency-caps')) {
      const provisioned = total(settings?.provisioned ?? {});
      const kept = provisioned > 0 && sim.read('concurrency.provisioned-counts-as-reserved') ? provisioned : 0;
      const places = this.reserved(functionId);
      return places.busy < reserved - kept
        ? { pool: 'reserved', places, onDemand, spilled }
        : { throttled: 'ReservedFunctionConcurrentInvocationLimitExceeded' };
    }
    const together = sim.world.concurrencyQuota === undefined || sim.read('concurrency.shared-pool');
    const places = together ? this.pool : this.shared(functionId);
    return places.busy < this.sharedMost()
      ? { pool: 'shared', places, onDemand, spilled }
      : { throttled: 'ConcurrentInvocationLimitExceeded' };
  }
}

function taken(slot: Slot): Slot {
  slot.places.busy += 1;
  if (slot.onDemand) slot.onDemand.busy += 1;
  return slot;
}

const total = (provisioned: FunctionSettings['provisioned']): number =>
  Object.values(provisioned).reduce((sum, number) => sum + number, 0);
