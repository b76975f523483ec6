import { type Instant, inSeconds } from '../base/time';

/** Virtual time 0, the moment of deployment, as Unix time in seconds: 2026-01-01T00:00:00Z. A convention of this simulation. */
const deployedAt = 1_767_225_600;

/** A moment of virtual time as Unix time, in seconds. */
export const unixSeconds = (at: Instant): number => deployedAt + inSeconds(at);

/** Unix time in seconds as a moment of virtual time. */
export const instantOf = (unix: number): Instant => Math.round((unix - deployedAt) * 1000);

/** A moment as `YYYY-MM-DDTHH:MM:SSZ`. */
export function isoTime(at: Instant): string {
  return `${new Date(Math.floor(unixSeconds(at)) * 1000).toISOString().slice(0, 19)}Z`;
}
