import type { Instant } from '../base/time';

/** What a scenario can make an API answer for a while: an error on its own side, or that it is called too often. */
export type ApiFault = 'serviceError' | 'throttled';

/** The faults that a scenario sets, by the function or queue whose API answers so. */
export class Faults {
  private readonly set = new Map<string, { readonly fault: ApiFault; readonly until: Instant }>();

  begin(place: string, fault: ApiFault, until: Instant): void {
    this.set.set(place, { fault, until });
  }

  /** The fault that a call meets at this moment; at `until` it is over. */
  at(place: string, now: Instant): ApiFault | undefined {
    const found = this.set.get(place);
    return found && now < found.until ? found.fault : undefined;
  }
}
