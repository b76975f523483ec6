import * as z from 'zod';
import { ask, name } from './ask';

/** How many runs of the function are on at the same time, at most? */
export const peakConcurrency = ask({
  schema: z.strictObject({ name: z.literal('peak-concurrency'), function: name }),
  find: (run, { function: id }) => run.outcome.functions[id]?.maxConcurrency ?? 0,
  label: 'Most runs at the same time',
  unit: 'runs',
});
