import { fail, ok, type Result } from '../../../base/result';
import type { Material } from '../form';
import type { NumberQuestion } from './schema';

/** Some belief must lead to another number, or a wrong number would teach nothing. */
export function generate({ key, worlds, label, unit }: Material): Result<NumberQuestion, string> {
  if (typeof key !== 'number') return fail('the answer is no number');
  const others = worlds.map(({ found }) => found).filter((found) => found !== key && typeof found === 'number');
  if (others.length === 0) return fail('no belief leads to another number');
  if (new Set(others).size < others.length) return fail('two beliefs lead to the same number');
  return ok({ form: 'number', label, unit });
}
