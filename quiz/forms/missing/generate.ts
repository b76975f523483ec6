import { fail, ok, type Result } from '../../../base/result';
import { textTwice } from '../alike';
import { balanced } from '../balance';
import { type Material, onlyOne } from '../form';
import { letter } from '../text';
import type { MissingQuestion } from './schema';

const most = 4;

/** One change that works, among others that would work only in one belief's world. */
export function generate({ key, worlds, parts, wordings, stem, random }: Material): Result<MissingQuestion, string> {
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
  const drawn = balanced(stem, random('distractors'), (lots) => {
    const all = [
      { change: lots.pick(working), right: true },
      ...lots
        .shuffle(others)
        .slice(0, most - 1)
        .map((one) => ({ ...one, right: false })),
    ];
    return { options: all.map((option) => ({ ...option, text: lots.pick(wordings(option.change)) })) };
  });
  const twice = textTwice(drawn.options);
  if (twice !== undefined) return fail(`two options read the same, "${twice}"`);
  const changes = random('option order')
    .shuffle(drawn.options)
    .map(({ right: _, ...option }, at) => ({ ...option, id: letter(at) }));
  return ok({ form: 'missing', changes });
}
