import * as z from 'zod';
import type { Setting } from '../../asks';
import { choiceId, mostParts } from '../text';

const mostTemplate = 30_000;

export const fixAnswer = z.strictObject({
  form: z.literal('fix'),
  settings: z
    .record(choiceId, choiceId)
    .refine((settings) => Object.keys(settings).length <= mostParts, 'There are too many settings.'),
  /** The whole template as somebody edited it; it stands in the place of the settings. */
  template: z.string().max(mostTemplate, 'The template is too long.').optional(),
});

export interface FixQuestion {
  readonly form: 'fix';
  /** What may be changed, with what stands there now. */
  readonly settings: readonly Setting[];
  /** What must hold. */
  readonly properties: readonly string[];
}

export type PublicFix = FixQuestion;
