import * as z from 'zod';
import { ask, name } from './ask';
import { commonRests, restOf, sayRest } from './rest';

/** Where does each of these items end up? `items` gives the words for each item id. */
export const placesOfItems = ask({
  schema: z.strictObject({
    name: z.literal('places-of-items'),
    items: z.record(name, name).refine((items) => Object.keys(items).length >= 2, 'Name at least two items.'),
    via: name.optional(),
  }),
  find(run, { items, via }) {
    const places: Record<string, string> = {};
    for (const item of Object.keys(items)) {
      const place = restOf(run.outcome, item, via);
      if (place === undefined) return undefined;
      places[item] = place;
    }
    return places;
  },
  say: sayRest,
  near: () => commonRests,
  parts: ({ items }) => items,
});
