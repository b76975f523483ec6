import type { Amount } from './expect';

/** One thing that a case expects and the run does not show. A missing `got` means that there is nothing. */
export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly got?: unknown;
}

export function compareAmount(path: string, wanted: Amount | undefined, got: number | undefined): Difference[] {
  return wanted === undefined || (got !== undefined && isAmount(wanted, got)) ? [] : [{ path, expected: wanted, got }];
}

export const isAmount = (wanted: Amount, got: number): boolean =>
  typeof wanted === 'number' ? got === wanted : got >= (wanted.min ?? -Infinity) && got <= (wanted.max ?? Infinity);

export function compareText(path: string, wanted: string | undefined, got: string | undefined): Difference[] {
  return wanted === undefined || wanted === got ? [] : [{ path, expected: wanted, got }];
}

export function compareWithin(path: string, wanted: string | undefined, got: string | undefined): Difference[] {
  return wanted === undefined || got?.includes(wanted) ? [] : [{ path, expected: { contains: wanted }, got }];
}
