import * as z from 'zod';
import type { Spot } from '../assignment';
import { choiceId, type Labelled, mostParts } from '../text';

export const matchAnswer = z.strictObject({
  form: z.literal('match'),
  pairs: z
    .record(choiceId, choiceId)
    .refine((pairs) => Object.keys(pairs).length <= mostParts, 'There are too many pairs.'),
});

export interface MatchQuestion {
  readonly form: 'match';
  readonly sources: readonly Labelled[];
  /** A property may belong to several sources, or to none. */
  readonly properties: readonly Spot[];
}

export interface PublicMatch {
  readonly form: 'match';
  readonly sources: readonly Labelled[];
  readonly properties: readonly Labelled[];
}
