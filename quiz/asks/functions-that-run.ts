import * as z from 'zod';
import { ask, name } from './ask';

/** How many of these functions run at all? It tells sharing from taking everything where the shares are left to chance. */
export const functionsThatRun = ask({
  schema: z.strictObject({ name: z.literal('functions-that-run'), functions: z.array(name).min(2) }),
  find: (run, { functions }) => functions.filter((one) => (run.outcome.functions[one]?.runs.length ?? 0) > 0).length,
  near: (count, _, { functions }) =>
    [Number(count) + 1, Number(count) - 1].filter((value) => value >= 0 && value <= functions.length),
  label: 'Number of functions that run',
  unit: 'functions',
});
