export const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** To one decimal. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;
