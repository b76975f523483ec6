import type { Instant } from '../../../base/time';
import type { ReadRule, RuleId } from '../../rules';

/** The rule by which a record lies before a mapping's starting position, or undefined if the mapping reads it. */
export function passedOver(
  read: ReadRule,
  startingPosition: string,
  { startedAt, timestamp }: { readonly startedAt: Instant; readonly timestamp: Instant },
  arrivedAt: Instant,
): RuleId | undefined {
  const rule = rules[startingPosition];
  if (!rule) return undefined;
  const first = {
    'whatever is there': Number.NEGATIVE_INFINITY,
    'what is new': startedAt,
    'from its time': timestamp,
  };
  return arrivedAt < first[read(rule)] ? rule : undefined;
}

const rules: Readonly<Record<string, 'stream.latest' | 'stream.trim-horizon' | 'stream.at-timestamp'>> = {
  LATEST: 'stream.latest',
  TRIM_HORIZON: 'stream.trim-horizon',
  AT_TIMESTAMP: 'stream.at-timestamp',
};
