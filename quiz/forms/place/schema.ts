import * as z from 'zod';
import type { Spot } from '../assignment';
import { choiceId, type Labelled, mostParts } from '../text';

export const placeAnswer = z.strictObject({
  form: z.literal('place'),
  places: z
    .record(choiceId, choiceId)
    .refine((places) => Object.keys(places).length <= mostParts, 'There are too many items.'),
});

export interface PlaceQuestion {
  readonly form: 'place';
  readonly items: readonly Labelled[];
  readonly places: readonly Spot[];
}

export interface PublicPlace {
  readonly form: 'place';
  readonly items: readonly Labelled[];
  readonly places: readonly Labelled[];
}
