import { fail, ok, type Result } from '../../../base/result';
import { type Found, sameFound } from '../../asks';
import type { Material } from '../form';
import { letter } from '../text';
import type { PlaceQuestion } from './schema';

const leastPlaces = 4;

/** The items in the family's order; the places of all worlds, and near ones up to four, mixed. */
export function generate({ key, worlds, near, parts, say, random }: Material): Result<PlaceQuestion, string> {
  if (!isPlaces(key)) return fail('the ask finds no places');
  const others = worlds.flatMap(({ found }) => (isPlaces(found) && !sameFound(found, key) ? [found] : []));
  if (others.length === 0) return fail('no belief puts an item elsewhere');
  if (others.some((one, at) => others.findIndex((other) => sameFound(one, other)) < at))
    return fail('two beliefs put every item in the same place');
  const found = new Set([key, ...others].flatMap((places) => Object.values(places)));
  const spare = random('padding').shuffle(near.map(String).filter((place) => !found.has(place)));
  const padded = [...found, ...spare.slice(0, Math.max(0, leastPlaces - found.size))];
  const places = random('place order')
    .shuffle(padded)
    .map((place, at) => ({ id: letter(at), found: place, text: say(place) }));
  if (new Set(places.map(({ text }) => text)).size < places.length) return fail('two places read the same');
  const items = Object.keys(key).map((id) => ({ id, text: parts[id] ?? id }));
  return ok({ form: 'place', items, places });
}

const isPlaces = (found: Found | undefined): found is Readonly<Record<string, string>> =>
  typeof found === 'object' && !Array.isArray(found);
