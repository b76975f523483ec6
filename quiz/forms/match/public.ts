import { publicLabels } from '../text';
import type { MatchQuestion, PublicMatch } from './schema';

export const toPublic = ({ form, sources, properties }: MatchQuestion): PublicMatch => ({
  form,
  sources: publicLabels(sources),
  properties: publicLabels(properties),
});
