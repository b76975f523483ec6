import { publicLabels } from '../text';
import type { MissingQuestion, PublicMissing } from './schema';

export const toPublic = ({ form, changes }: MissingQuestion): PublicMissing => ({
  form,
  changes: publicLabels(changes),
});
