import * as z from 'zod';
import { ask, name } from './ask';

const field = z.enum(['condition', 'approximateInvokeCount', 'batchSize', 'hasPayload']);

/** What does the first record in this queue or bucket say in one of its fields? */
export const recordField = ask({
  schema: z.strictObject({ name: z.literal('record-field'), store: name, field }),
  find(run, { store, field: asked }) {
    const [record] = run.outcome.stores[store]?.records ?? [];
    const value = record?.[asked];
    return record ? (typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? 'absent')) : 'no record';
  },
  label: 'Value in the record',
});
