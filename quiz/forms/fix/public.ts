import { publicLabels } from '../text';
import type { FixQuestion, PublicFix } from './schema';

export const toPublic = ({ form, settings, properties }: FixQuestion): PublicFix => ({
  form,
  settings: settings.map(({ id, text, current, choices }) => ({ id, text, current, choices: publicLabels(choices) })),
  properties,
});
