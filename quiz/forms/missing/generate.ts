import { fail, ok, type Result } from '../../../base/result';
import { type Material, onlyOne } from '../form';
import { letter } from '../text';
import type { MissingQuestion } from './schema';

const most = 4;

/** One change that works, among others that would work only in one belief's world. */
export function generate({ key, worlds, parts, random }: Material): Result<MissingQuestion, string> {
  if (!Array.isArray(key)) return fail('the ask finds no list of changes');
  const working: readonly string[] = key;
  if (working.length === 0) return fail('no change works');
  const others = Object.keys(parts)
    .filter((change) => !working.includes(change))
    .flatMap((change) => {
      const believers = worlds.filter(({ found }) => Array.isArray(found) && found.includes(change));
      const belief = onlyOne(believers)?.belief;
      return belief ? [{ change, belief }] : [];
    });
  if (others.length < 2) return fail('fewer than two changes that do not work have a belief of their own');
  const right = random('working').pick(working);
  const wrong = random('distractors')
    .shuffle(others)
    .slice(0, most - 1);
  const changes = random('option order')
    .shuffle([{ change: right }, ...wrong])
    .map((option, at) => ({ ...option, id: letter(at), text: parts[option.change] ?? option.change }));
  return ok({ form: 'missing', changes });
}
