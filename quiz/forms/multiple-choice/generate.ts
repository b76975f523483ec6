import { fail, ok, type Result } from '../../../base/result';
import { textTwice } from '../alike';
import { balanced } from '../balance';
import { type Material, onlyOne } from '../form';
import { letter } from '../text';
import type { MultipleChoiceQuestion } from './schema';

const most = 5;

/** Two or three true statements among false ones, each of which is true in exactly one belief's world. */
export function generate({
  key,
  worlds,
  parts,
  wordings,
  stem,
  random,
}: Material): Result<MultipleChoiceQuestion, string> {
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
  const choose = truths.length > 2 && falsehoods.length < 3 ? 3 : 2;
  const drawn = balanced(stem, random('statements'), (lots) => {
    const chosen = lots.shuffle(truths).slice(0, choose);
    const wrong = lots.shuffle(falsehoods).slice(0, most - choose);
    const all = [
      ...chosen.map((statement) => ({ statement, right: true })),
      ...wrong.map((one) => ({ ...one, right: false })),
    ];
    return { options: all.map((option) => ({ ...option, text: lots.pick(wordings(option.statement)) })) };
  });
  const twice = textTwice(drawn.options);
  if (twice !== undefined) return fail(`two options read the same, "${twice}"`);
  const options = random('option order')
    .shuffle(drawn.options)
    .map(({ right: _, ...option }, at) => ({ ...option, id: letter(at) }));
  return ok({ form: 'multiple-choice', choose, options });
}
