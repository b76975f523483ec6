import { publicLabels } from '../text';
import type { MultipleChoiceQuestion, PublicMultipleChoice } from './schema';

export const toPublic = ({ form, choose, options }: MultipleChoiceQuestion): PublicMultipleChoice => ({
  form,
  choose,
  options: publicLabels(options),
});
