import * as z from 'zod';
import { span } from './stimuli';

const deliveries = z.union([z.literal('always'), z.array(z.int().min(1)).min(1)]);
const items = z.record(z.string(), deliveries);
const when = z
  .union([z.literal('always'), z.strictObject({ attempts: z.array(z.int().min(1)).min(1) }), z.strictObject({ items })])
  .default('always');
const duration = span.default(0);

const behaviour = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['succeed', 'throw', 'timeout', 'exit']), when, duration }),
  z.strictObject({
    kind: z.literal('return'),
    when,
    duration,
    value: z.string(),
    valueBytes: z.int().min(0).max(100_000_000).optional(),
  }),
  z.strictObject({ kind: z.literal('report'), items, duration }),
]);

/** The scripted behaviours of each function, by logical id. */
export const handlersSchema = z.record(z.string(), z.array(behaviour)).default({});
