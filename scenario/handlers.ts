import * as z from 'zod';
import { itemFields, span } from './stimuli';

const deliveries = z.union([z.literal('always'), z.array(z.int().min(1)).min(1)]);
const items = z.record(z.string(), deliveries);
const when = z
  .union([z.literal('always'), z.strictObject({ attempts: z.array(z.int().min(1)).min(1) }), z.strictObject({ items })])
  .default('always');
const duration = span.default(0);

const { SendMessage, Publish, PutRecord, PutItem, PutObject, PutEvents } = itemFields;
const name = z.string().min(1);
const id = name.optional();
const sending = <Action extends string, Item extends z.ZodType>(action: Action, item: Item) =>
  z.strictObject({ action: z.literal(action), target: name, item });

const deeds = {
  writes: z.strictObject({ table: name, key: name.optional(), once: z.boolean().default(false) }).optional(),
  sends: z
    .array(
      z.discriminatedUnion('action', [
        sending('SendMessage', z.strictObject({ id, ...SendMessage, body: z.string().optional() }).default({})),
        sending('Publish', z.strictObject({ id, ...Publish, message: z.string().optional() }).default({})),
        sending(
          'PutRecord',
          z.strictObject({ id, ...PutRecord, data: z.string().optional(), partitionKey: name.optional() }).default({}),
        ),
        sending('PutItem', z.strictObject({ id, item: PutItem.item.optional() }).default({})),
        sending('PutObject', z.strictObject({ id, ...PutObject })),
        sending('DeleteObject', z.strictObject({ id, ...PutObject })),
        sending('PutEvents', z.strictObject({ id, ...PutEvents, detail: PutEvents.detail.optional() })),
        sending('Invoke', z.strictObject({ id, payload: PutEvents.detail.optional() }).default({})),
      ]),
    )
    .min(1)
    .optional(),
};

const behaviour = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['succeed', 'throw', 'timeout', 'exit']), when, duration, ...deeds }),
  z.strictObject({
    kind: z.literal('return'),
    when,
    duration,
    value: z.string(),
    ...deeds,
    valueBytes: z.int().min(0).max(100_000_000).optional(),
  }),
  z.strictObject({ kind: z.literal('report'), items, duration, ...deeds }),
]);

/** The scripted behaviours of each function, by logical id. */
export const handlersSchema = z.record(z.string(), z.array(behaviour)).default({});
