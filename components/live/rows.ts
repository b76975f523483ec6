import type { ItemOutcome, Outcome } from '@/engine';

/** One line of what became of everything. */
export interface Row {
  readonly group: 'Runs' | 'Where it ends' | 'Metrics';
  readonly name: string;
  readonly value: string;
}

const states: Record<ItemOutcome['state'], string> = {
  processed: 'processed',
  failed: 'failed',
  dlq: 'dead letter',
  destination: 'sent to a destination',
  dropped: 'lost',
  expired: 'expired',
  filtered: 'filtered out',
  pending: 'still waiting',
  rejected: 'rejected',
  notRun: 'not run',
  notRead: 'not read',
  noEvent: 'no event',
};

/** An outcome as a table: runs, resting places, metrics. */
export const rowsOf = ({ functions, items, metrics }: Outcome): readonly Row[] => [
  ...Object.entries(functions).map(
    ([name, { invocations }]): Row => ({ group: 'Runs', name, value: String(invocations) }),
  ),
  ...Object.entries(items).map(
    ([name, ends]): Row => ({ group: 'Where it ends', name, value: ends.map(sayEnd).join('; ') }),
  ),
  ...Object.entries(metrics).flatMap(([name, counts]) =>
    Object.entries(counts).map(
      ([metric, count]): Row => ({ group: 'Metrics', name: `${name} ${metric}`, value: sayMetric(metric, count) }),
    ),
  ),
];

/** Ages and durations are in milliseconds. */
const sayMetric = (metric: string, value: number): string =>
  !/Age|Duration/.test(metric) ? String(value) : value < 1000 ? `${value} ms` : `${value / 1000} s`;

const sayEnd = ({ state, where, via }: ItemOutcome): string =>
  [states[state], ...(where.length > 0 ? [`in ${where.join(', ')}`] : []), ...(via ? [`(${via})`] : [])].join(' ');
