import { type Instant, inSeconds, seconds } from '../base/time';
import type { Scenario } from './scenario';
import { startOf } from './schedules/wall-clock';

/** A moment of virtual time as Unix time, in seconds. */
export const unixSeconds = (scenario: Scenario, at: Instant): number => inSeconds(startOf(scenario) + at);

/** Unix time in seconds as a moment of virtual time. */
export const instantOf = (scenario: Scenario, unix: number): Instant => seconds(unix) - startOf(scenario);

/** A moment as records and log lines tell it, for example `2026-01-01T00:01:00.000Z`. `start` is the scenario or its world. */
export const isoTime = (start: Start, at: Instant): string => new Date(startOf(start) + at).toISOString();

/** The same in whole seconds, for example `2026-01-01T00:01:00Z`. */
export const isoSeconds = (start: Start, at: Instant): string => `${isoTime(start, at).slice(0, 19)}Z`;

type Start = Parameters<typeof startOf>[0];
