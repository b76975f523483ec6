import type { Duration } from '../../base/time';

/** The wait before try number `tries` + 1: it doubles from the first to the most. */
export function backOff(
  { first, most }: { readonly first: Duration; readonly most: Duration },
  tries: number,
): Duration {
  return Math.min(most, first * 2 ** Math.min(tries - 1, 30));
}
