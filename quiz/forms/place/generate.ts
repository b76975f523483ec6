import { ok, type Result } from '../../../base/result';
import { drawAssignment } from '../assignment-question';
import type { Material } from '../form';
import type { PlaceQuestion } from './schema';

const leastPlaces = 3;

export function generate(material: Material): Result<PlaceQuestion, string> {
  const drawn = drawAssignment(material, leastPlaces);
  return drawn.ok ? ok({ form: 'place', items: drawn.value.things, places: drawn.value.spots }) : drawn;
}
