import * as z from 'zod';
import { ask, name } from './ask';

/** How many records about failures in this queue or bucket hold the events themselves? */
export const wholeRecords = ask({
  schema: z.strictObject({ name: z.literal('whole-records'), store: name }),
  find: (run, { store }) => (run.outcome.stores[store]?.records ?? []).filter(({ hasPayload }) => hasPayload).length,
  near: (count) => [Number(count) + 1, Number(count) + 2],
  label: 'Records that hold the event',
  unit: 'records',
});
