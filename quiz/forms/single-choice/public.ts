import { publicLabels } from '../text';
import type { PublicSingleChoice, SingleChoiceQuestion } from './schema';

/** Neither the value nor the belief of an option goes out: either would give the key away. */
export const toPublic = ({ form, options }: SingleChoiceQuestion): PublicSingleChoice => ({
  form,
  options: publicLabels(options),
});
