import { fail, ok, type Result } from '../../base/result';
import { sameFound } from '../asks';
import { textTwice } from './alike';
import { type Assignment, isAssignment } from './assignment';
import { type Material, telling } from './form';
import { letter } from './text';

/** The things in the family's order; the spots of all worlds, mixed, and near ones until there are `least`. */
export function drawAssignment(
  { key, worlds, near, parts, say, random }: Material,
  least: number,
): Result<Assignment, string> {
  if (!isAssignment(key)) return fail('the ask finds no assignment');
  const others = worlds.flatMap(({ found }) => (isAssignment(found) && !sameFound(found, key) ? [found] : []));
  if (telling({ key, worlds }).length === 0) return fail('no belief leads to another assignment');
  const found = new Set([key, ...others].flatMap((assigned) => Object.values(assigned)));
  const spare = random('padding').shuffle(near.map(String).filter((spot) => !found.has(spot)));
  const spots = random('place order')
    .shuffle([...found, ...spare.slice(0, Math.max(0, least - found.size))])
    .map((spot, at) => ({ id: letter(at), found: spot, text: say(spot) }));
  const twice = textTwice(spots);
  if (twice !== undefined) return fail(`two places read the same, "${twice}"`);
  return ok({ things: Object.keys(key).map((id) => ({ id, text: parts[id] ?? id })), spots });
}
