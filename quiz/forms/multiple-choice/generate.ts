import { fail, ok, type Result } from '../../../base/result';
import { type Material, onlyOne } from '../form';
import { letter } from '../text';
import type { MultipleChoiceQuestion } from './schema';

const most = 5;

/** Two or three true statements among false ones, each of which is true in exactly one belief's world. */
export function generate({ key, worlds, parts, random }: Material): Result<MultipleChoiceQuestion, string> {
  if (!Array.isArray(key)) return fail('the ask finds no list of statements');
  const truths: readonly string[] = key;
  if (truths.length < 2) return fail('fewer than two statements are true');
  const falsehoods = Object.keys(parts)
    .filter((id) => !truths.includes(id))
    .flatMap((statement) => {
      const believers = worlds.filter(({ found }) => Array.isArray(found) && found.includes(statement));
      const belief = onlyOne(believers)?.belief;
      return belief ? [{ statement, belief }] : [];
    });
  if (falsehoods.length < 2) return fail('fewer than two false statements have a belief of their own');
  const chosen = random('truths')
    .shuffle(truths)
    .slice(0, truths.length > 2 && falsehoods.length < 3 ? 3 : 2)
    .map((statement) => ({ statement }));
  const wrong = random('distractors')
    .shuffle(falsehoods)
    .slice(0, most - chosen.length);
  const options = random('option order')
    .shuffle([...chosen, ...wrong])
    .map((option, at) => ({ ...option, id: letter(at), text: parts[option.statement] ?? option.statement }));
  return ok({ form: 'multiple-choice', choose: chosen.length, options });
}
