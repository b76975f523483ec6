import type { Instant } from '../base/time';
import type { Fact } from './trace';

/** The first moment at which two worlds part. */
export interface Divergence {
  readonly at: Instant;
  /** What truly happens and does not, or not so, in the other world. */
  readonly trueFact?: Fact;
  /** What happens in the other world instead. */
  readonly otherFact?: Fact;
}

/** Two worlds part at the first fact whose key is missing from the other, or stands there at another time, with another result, another content or another metric. */
export function divergence(trueTrace: readonly Fact[], otherTrace: readonly Fact[]): Divergence | undefined {
  const trueFact = firstWithoutTwin(trueTrace, otherTrace);
  const otherFact = firstWithoutTwin(otherTrace, trueTrace);
  if (!trueFact && !otherFact) return undefined;
  const at = Math.min(trueFact?.at ?? Number.POSITIVE_INFINITY, otherFact?.at ?? Number.POSITIVE_INFINITY);
  return { at, ...(trueFact ? { trueFact } : {}), ...(otherFact ? { otherFact } : {}) };
}

function firstWithoutTwin(trace: readonly Fact[], other: readonly Fact[]): Fact | undefined {
  const twins = new Map(other.map((fact) => [fact.key, fact]));
  return trace.find((fact) => {
    const twin = twins.get(fact.key);
    if (twin?.at !== fact.at || twin.result !== fact.result || twin.until !== fact.until) return true;
    return twin.stored?.hasPayload !== fact.stored?.hasPayload || twin.metric !== fact.metric;
  });
}
