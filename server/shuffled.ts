import { randomInt } from 'node:crypto';

/** A list in an order that nobody can guess. */
export const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((value) => ({ value, place: randomInt(2 ** 32) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);
