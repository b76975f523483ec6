import * as z from 'zod';
import { ask, name } from './ask';

/** How many times does the code of the function, or of several together, run? With `item`, only runs that contained it count. */
export const invocationCount = ask({
  schema: z.strictObject({
    name: z.literal('invocation-count'),
    function: z.union([name, z.array(name).min(1)]),
    item: name.optional(),
  }),
  find(run, { function: id, item }) {
    const runs = [id].flat().flatMap((one) => run.outcome.functions[one]?.runs ?? []);
    return (item === undefined ? runs : runs.filter(({ items }) => items.includes(item))).length;
  },
  say: (count) => (count === 0 ? 'It does not run at all' : count === 1 ? 'Once' : `${count} times`),
  near: (count) => [Number(count) + 1, Number(count) - 1, Number(count) + 2].filter((value) => value >= 0),
  label: 'Number of times the code runs',
  unit: 'invocations',
});
