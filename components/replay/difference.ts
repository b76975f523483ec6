import type { ReplayFact } from '@/quiz';

/** The fact of a world at the moment where two worlds part: the other does not have it, or not then, or not so. */
export function differenceAt(
  at: number | undefined,
  world: readonly ReplayFact[],
  other: readonly ReplayFact[],
): ReplayFact | undefined {
  const byKey = new Map(other.map((fact) => [fact.key, fact]));
  return world.find((fact) => {
    if (fact.at !== at) return false;
    const twin = byKey.get(fact.key);
    return !twin || twin.at !== fact.at || twin.text !== fact.text;
  });
}
