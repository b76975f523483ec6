import { type Instant, inSeconds, seconds } from '../base/time';
import type { Scenario } from './scenario';
import { startOf } from './schedules/wall-clock';

/** A moment of virtual time as Unix time, in seconds. */
export const unixSeconds = (scenario: Scenario, at: Instant): number => inSeconds(startOf(scenario) + at);

/** Unix time in seconds as a moment of virtual time. */
export const instantOf = (scenario: Scenario, unix: number): Instant => seconds(unix) - startOf(scenario);

/** A moment as `YYYY-MM-DDTHH:MM:SSZ`. */
export const isoTime = (scenario: Scenario, at: Instant): string =>
  `${new Date(startOf(scenario) + at).toISOString().slice(0, 19)}Z`;
