import { dayNumber } from '../../base/calendar';
import { days, type Instant } from '../../base/time';
import type { Scenario } from '../scenario';

const newYear = days(dayNumber({ year: 2026, month: 1, day: 1 }));

/** The wall time of the moment 0, in milliseconds since 1970-01-01T00:00Z. */
export const startOf = ({ startsAt }: { readonly startsAt?: Scenario['startsAt'] | undefined }): Instant =>
  startsAt ?? newYear;
