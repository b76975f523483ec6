import * as z from 'zod';
import type { MisconceptionId } from '../../../engine';
import type { Scalar } from '../../asks';
import { choiceId, type Labelled } from '../text';

export const singleChoiceAnswer = z.strictObject({ form: z.literal('single-choice'), option: choiceId });

export interface ChoiceOption extends Labelled {
  readonly found: Scalar;
  /** The belief in whose world it is true; absent for the key, and for a near value that pads the list. */
  readonly belief?: MisconceptionId;
}

export interface SingleChoiceQuestion {
  readonly form: 'single-choice';
  readonly options: readonly ChoiceOption[];
}

export interface PublicSingleChoice {
  readonly form: 'single-choice';
  readonly options: readonly Labelled[];
}
