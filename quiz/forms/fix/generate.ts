import { fail, ok, type Result } from '../../../base/result';
import { type Material, telling } from '../form';
import type { FixQuestion } from './schema';

/** Settings of which some combination works, and which some belief would set in a way that does not. */
export function generate({ key, worlds, panel }: Material): Result<FixQuestion, string> {
  if (!panel || typeof key !== 'object' || Array.isArray(key)) return fail('the ask finds no settings that work');
  const unknown = panel.settings.find(({ current }) => current === '');
  if (unknown) return fail(`none of the choices of "${unknown.id}" stands in the template`);
  if (telling({ key, worlds }).length === 0) return fail('no belief leads to other settings');
  return ok({ form: 'fix', settings: panel.settings, properties: panel.properties });
}
