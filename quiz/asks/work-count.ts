import * as z from 'zod';
import { ask, name } from './ask';

/** How many times is the work of one row of a table done? Handlers write a row for each work that they do. */
export const workCount = ask({
  schema: z.strictObject({ name: z.literal('work-count'), table: name, row: name }),
  find: (run, { table, row }) => run.outcome.effects[table]?.[row] ?? 0,
  near: (count) => [Number(count) + 1, Number(count) - 1].filter((value) => value >= 0),
  label: 'Number of times the work is done',
  unit: 'times',
});
