import * as z from 'zod';
import { ask, name } from './ask';

/** What does this CloudWatch metric of the function sum up to? */
export const metricSum = ask({
  schema: z.strictObject({ name: z.literal('metric-sum'), function: name, metric: name }),
  find: (run, { function: id, metric }) => run.outcome.metrics[id]?.[metric] ?? 0,
  near: (sum) => [Number(sum) + 1, Number(sum) - 1].filter((value) => value >= 0),
  label: 'Sum of the metric',
  unit: '',
});
