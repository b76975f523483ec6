import { fail, ok, type Result } from '../../../base/result';
import type { Scalar } from '../../asks';
import { type Material, onlyOne } from '../form';
import { letter } from '../text';
import type { SingleChoiceQuestion } from './schema';

const wanted = 4;
const leastExplained = 2;

type Candidate = Omit<SingleChoiceQuestion['options'][number], 'id'>;

/** The key, one option for each belief that leads elsewhere, and near values up to four. */
export function generate({ key, worlds, near, say, random }: Material): Result<SingleChoiceQuestion, string> {
  if (!isScalar(key)) return fail('the ask finds no single value to choose');
  const explained: Candidate[] = [];
  for (const found of new Set(worlds.map((world) => world.found).filter(isScalar))) {
    if (found === key) continue;
    const belief = onlyOne(worlds.filter((world) => world.found === found))?.belief;
    if (!belief) return fail(`more than one belief leads to "${say(found)}"`);
    explained.push({ found, text: say(found), belief });
  }
  if (explained.length < leastExplained) return fail('fewer than two beliefs lead to another answer');
  const believed = random('distractors')
    .shuffle(explained)
    .slice(0, wanted - 1);
  const taken = new Set<Scalar>([key, ...explained.map(({ found }) => found)]);
  const spare = random('padding').shuffle([...new Set(near)].filter((found) => !taken.has(found)));
  const padding = spare.slice(0, wanted - 1 - believed.length).map((found) => ({ found, text: say(found) }));
  const options: Candidate[] = [{ found: key, text: say(key) }, ...believed, ...padding];
  if (new Set(options.map(({ text }) => text)).size < options.length) return fail('two options read the same');
  const mixed = random('option order').shuffle(options);
  return ok({ form: 'single-choice', options: mixed.map((option, at) => ({ ...option, id: letter(at) })) });
}

const isScalar = (found: unknown): found is Scalar => typeof found === 'string' || typeof found === 'number';
