import * as z from 'zod';
import { choiceId, type Labelled, mostParts } from '../text';

export const orderAnswer = z.strictObject({ form: z.literal('order'), steps: z.array(choiceId).max(mostParts) });

export interface OrderStep extends Labelled {
  /** The id of the step that the family wrote. */
  readonly step: string;
}

export interface OrderQuestion {
  readonly form: 'order';
  /** Mixed, and never in the right order. */
  readonly steps: readonly OrderStep[];
}

export interface PublicOrder {
  readonly form: 'order';
  readonly steps: readonly Labelled[];
}
