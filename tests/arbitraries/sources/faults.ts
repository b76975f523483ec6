import fc from 'fast-check';
import type { ApiFault } from '../../../engine/faults';
import { type AnyPart, part } from '../part';

/** A function whose API answers with errors of its own side, or that it is called too often, for a while. */
export const faults: AnyPart = part(
  fc.record({
    pick: fc.nat(),
    at: fc.constantFrom(0, 1000, 50_000),
    fault: fc.constantFrom<ApiFault>('serviceError', 'throttled'),
    lasts: fc.constantFrom(1000, 30_000, 400_000),
  }),
  ({ pick, at, fault, lasts }, place) => ({
    resources: {},
    stimuli: [{ at, action: 'SetFault', target: place.functionAt(pick), fault, until: at + lasts }],
  }),
);
