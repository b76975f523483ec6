import { fail, ok, type Result } from '../../../base/result';
import { sameFound } from '../../asks';
import type { Material } from '../form';
import type { FixQuestion } from './schema';

/** Settings of which some combination works, and which some belief would set in a way that does not. */
export function generate({ key, worlds, panel }: Material): Result<FixQuestion, string> {
  if (!panel || typeof key !== 'object' || Array.isArray(key)) return fail('the ask finds no settings that work');
  const unknown = panel.settings.find(({ current }) => current === '');
  if (unknown) return fail(`none of the choices of "${unknown.id}" stands in the template`);
  const others = worlds.flatMap(({ found }) => (found === undefined || sameFound(found, key) ? [] : [found]));
  if (others.length === 0) return fail('no belief leads to other settings');
  if (others.some((one, at) => others.findIndex((other) => sameFound(one, other)) < at))
    return fail('two beliefs lead to the same settings');
  return ok({ form: 'fix', settings: panel.settings, properties: panel.properties });
}
