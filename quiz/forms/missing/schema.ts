import * as z from 'zod';
import type { MisconceptionId } from '../../../engine';
import { choiceId, type Labelled } from '../text';

export const missingAnswer = z.strictObject({ form: z.literal('missing'), change: choiceId });

export interface ChangeOption extends Labelled {
  /** The id of the change that the family wrote. */
  readonly change: string;
  /** Whose world it would mend; absent for the one that works. */
  readonly belief?: MisconceptionId;
}

export interface MissingQuestion {
  readonly form: 'missing';
  readonly changes: readonly ChangeOption[];
}

export interface PublicMissing {
  readonly form: 'missing';
  readonly changes: readonly Labelled[];
}
