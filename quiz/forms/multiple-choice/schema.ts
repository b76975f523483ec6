import * as z from 'zod';
import type { MisconceptionId } from '../../../engine';
import { choiceId, type Labelled, mostParts } from '../text';

export const multipleChoiceAnswer = z.strictObject({
  form: z.literal('multiple-choice'),
  options: z.array(choiceId).max(mostParts),
});

export interface StatementOption extends Labelled {
  /** The id of the statement that the family wrote. */
  readonly statement: string;
  readonly belief?: MisconceptionId;
}

export interface MultipleChoiceQuestion {
  readonly form: 'multiple-choice';
  readonly choose: number;
  readonly options: readonly StatementOption[];
}

export interface PublicMultipleChoice {
  readonly form: 'multiple-choice';
  readonly choose: number;
  readonly options: readonly Labelled[];
}
