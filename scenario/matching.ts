/** Gives each of `wanted` a different one of `found` that fits it, as many as can be; an index of `found`, or undefined. */
export function matchEach<Wanted, Found>(
  wanted: readonly Wanted[],
  found: readonly Found[],
  fits: (wanted: Wanted, found: Found) => boolean,
): (number | undefined)[] {
  const takenBy = new Map<number, number>();
  const seat = (want: number, tried: Set<number>): boolean =>
    found.some((candidate, index) => {
      if (tried.has(index) || !fits(wanted[want] as Wanted, candidate)) return false;
      tried.add(index);
      const holder = takenBy.get(index);
      // Whoever holds it moves on where it can: augmenting paths, so that no order of trying loses a match.
      if (holder !== undefined && !seat(holder, tried)) return false;
      takenBy.set(index, want);
      return true;
    });
  wanted.forEach((_, want) => {
    seat(want, new Set());
  });
  const seats = new Map([...takenBy].map(([index, want]) => [want, index]));
  return wanted.map((_, want) => seats.get(want));
}
