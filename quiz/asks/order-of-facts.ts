import * as z from 'zod';
import type { Fact } from '../../engine';
import { ask, name } from './ask';

const step = z.strictObject({
  text: name,
  kind: name,
  item: name.optional(),
  place: name.optional(),
  attempt: z.int().min(1).optional(),
  result: name.optional(),
});

/** In what order do these steps happen? A step is the first fact that fits its description; one that never happens is left out. */
export const orderOfFacts = ask({
  schema: z.strictObject({ name: z.literal('order-of-facts'), steps: z.record(name, step) }),
  find({ trace }, { steps }) {
    return Object.entries(steps)
      .map(([id, wanted]) => ({ id, at: trace.findIndex((fact) => fits(fact, wanted)) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)
      .map(({ id }) => id);
  },
  parts: ({ steps }) => Object.fromEntries(Object.entries(steps).map(([id, { text }]) => [id, text])),
});

const fits = (fact: Fact, { kind, item, place, attempt, result }: z.infer<typeof step>): boolean =>
  fact.kind === kind &&
  (item === undefined || fact.items.includes(item)) &&
  (place === undefined || fact.place === place) &&
  (attempt === undefined || fact.attempt === attempt) &&
  (result === undefined || fact.result === result);
