import * as z from 'zod';
import { ask, name } from './ask';

/** How many messages or objects does this queue or bucket hold at the end? */
export const storedCount = ask({
  schema: z.strictObject({ name: z.literal('stored-count'), store: name }),
  find: (run, { store }) => run.outcome.stores[store]?.count ?? 0,
  say: (count) => (count === 0 ? 'None' : String(count)),
  near: (count) => [Number(count) + 1, Number(count) - 1, Number(count) + 2].filter((value) => value >= 0),
  label: 'Number of messages',
  unit: 'messages',
});
