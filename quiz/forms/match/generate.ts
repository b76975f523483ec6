import { fail, ok, type Result } from '../../../base/result';
import { drawAssignment } from '../assignment-question';
import type { Material } from '../form';
import type { MatchQuestion } from './schema';

const leastProperties = 3;

/** At least two of the sources must differ, or one property would do for all. */
export function generate(material: Material): Result<MatchQuestion, string> {
  const drawn = drawAssignment(material, leastProperties);
  if (!drawn.ok) return drawn;
  if (new Set(Object.values(material.key)).size < 2) return fail('all sources have the same property');
  return ok({ form: 'match', sources: drawn.value.things, properties: drawn.value.spots });
}
