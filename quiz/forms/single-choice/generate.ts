import { fail, ok, type Result } from '../../../base/result';
import type { Scalar } from '../../asks';
import { textTwice } from '../alike';
import { balanced } from '../balance';
import { type Material, onlyOne } from '../form';
import { letter } from '../text';
import type { SingleChoiceQuestion } from './schema';
import { spread } from './spread';

const most = 4;
const leastExplained = 2;

type Candidate = Omit<SingleChoiceQuestion['options'][number], 'id'>;

/** The key, and one option for each belief that leads elsewhere: a wrong pick always names a belief. */
export function generate({ key, worlds, say, wordings, stem, random }: Material): Result<SingleChoiceQuestion, string> {
  if (!isScalar(key)) return fail('the ask finds no single value to choose');
  const explained: Candidate[] = [];
  for (const found of new Set(worlds.map((world) => world.found).filter(isScalar))) {
    if (found === key) continue;
    // Where two beliefs lead to the same wrong answer, that answer would not say which one it was.
    const belief = onlyOne(worlds.filter((world) => world.found === found))?.belief;
    if (belief) explained.push({ found, text: say(found), belief });
  }
  if (explained.length < leastExplained) return fail('fewer than two beliefs lead to an answer of their own');
  const { options } = balanced(stem, random('distractors'), (lots) => {
    const style = lots.integer(0, 1);
    const chosen = [{ found: key, text: '' }, ...spread(key, explained, most - 1, lots)];
    return {
      options: chosen.map((option) => ({
        ...option,
        text: lots.pick(wordings(option.found, style)),
        right: option.found === key,
      })),
    };
  });
  const twice = textTwice(options);
  if (twice !== undefined) return fail(`two options read the same, "${twice}"`);
  const mixed = random('option order').shuffle(options);
  return ok({
    form: 'single-choice',
    options: mixed.map(({ right: _, ...option }, at) => ({ ...option, id: letter(at) })),
  });
}

const isScalar = (found: unknown): found is Scalar => typeof found === 'string' || typeof found === 'number';
