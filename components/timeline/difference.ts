import type { ReplayFact } from '@/quiz';

/** The first fact, in time order, that the other world does not have, or has at another time or with another result. */
export function firstDifference(world: readonly ReplayFact[], other: readonly ReplayFact[]): ReplayFact | undefined {
  const byKey = new Map(other.map((fact) => [fact.key, fact]));
  return world.find((fact) => {
    const twin = byKey.get(fact.key);
    return !twin || twin.at !== fact.at || twin.text !== fact.text;
  });
}
