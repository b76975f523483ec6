import { fail, ok, type Result } from '../../../base/result';
import { type Material, telling } from '../form';
import { letter } from '../text';
import type { OrderQuestion } from './schema';

/** The steps that do happen, mixed. Some belief must put the same steps in another order. */
export function generate({ key, worlds, parts, random }: Material): Result<OrderQuestion, string> {
  if (!Array.isArray(key)) return fail('the ask finds no list of steps');
  const truth: readonly string[] = key;
  if (truth.length < 3) return fail('fewer than three steps happen');
  if (!telling({ key, worlds }).some((found) => Array.isArray(found) && isOtherOrder(found, truth)))
    return fail('no belief leads to another order');
  const mixed = random('step order').shuffle(truth);
  const [first, ...rest] = mixed;
  const shown = first !== undefined && mixed.every((step, at) => step === truth[at]) ? [...rest, first] : mixed;
  return ok({
    form: 'order',
    steps: shown.map((step, at) => ({ id: letter(at), step, text: parts[step] ?? step })),
  });
}

const isOtherOrder = (found: readonly string[], truth: readonly string[]): boolean =>
  found.length === truth.length &&
  found.every((step) => truth.includes(step)) &&
  found.some((step, at) => step !== truth[at]);
