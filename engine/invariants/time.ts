import type { Scenario } from '../scenario';
import type { Fact } from '../trace';

/** Facts stand in the order of time, within the horizon, and wait for what is still to come. */
export function outOfTime(trace: readonly Fact[], { until }: Scenario): string[] {
  return trace.flatMap((fact, index) => {
    const before = trace[index - 1];
    if (before && before.at > fact.at) return [`${fact.key} at ${fact.at} stands after ${before.key} at ${before.at}`];
    if (fact.at > until) return [`${fact.key} lies beyond the horizon`];
    return fact.until !== undefined && fact.until < fact.at ? [`${fact.key} waits until a moment that has passed`] : [];
  });
}

export function keysTwice(trace: readonly Fact[]): string[] {
  const seen = new Set<string>();
  return trace.flatMap(({ key }) => (seen.size === seen.add(key).size ? [`the key ${key} stands twice`] : []));
}
