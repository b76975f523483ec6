import { publicLabels } from '../text';
import type { PlaceQuestion, PublicPlace } from './schema';

export const toPublic = ({ form, items, places }: PlaceQuestion): PublicPlace => ({
  form,
  items: publicLabels(items),
  places: publicLabels(places),
});
