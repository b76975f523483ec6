import { fail, ok, type Result } from '../../../base/result';
import { type Material, telling } from '../form';
import type { NumberQuestion } from './schema';

/** Some belief must lead to a number of its own, or a wrong number would teach nothing. */
export function generate({ key, worlds, label, unit }: Material): Result<NumberQuestion, string> {
  if (typeof key !== 'number') return fail('the answer is no number');
  if (!telling({ key, worlds }).some((found) => typeof found === 'number'))
    return fail('no belief leads to another number');
  return ok({ form: 'number', label, unit });
}
