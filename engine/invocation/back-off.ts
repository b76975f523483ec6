import type { Duration } from '../../base/time';

/** The wait before try number `tries` + 1: it grows from the first to the most, twofold unless told otherwise. */
export function backOff(
  { first, most, growth = 2 }: { readonly first: Duration; readonly most: Duration; readonly growth?: number },
  tries: number,
): Duration {
  return Math.min(most, Math.round(first * growth ** Math.min(tries - 1, 30)));
}
