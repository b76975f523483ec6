import { formatTemplate } from '../scenario';
import { formOf } from './forms';
import type { PublicVariant, Variant } from './variant';

/** Neither key nor seed: the generator is open, so the seed would be the key. */
export const toPublic = ({
  familyId,
  title,
  topic,
  form,
  stem,
  scenario,
  question,
  hints,
}: Variant): PublicVariant => ({
  familyId,
  title,
  topic,
  form,
  stem,
  template: formatTemplate(scenario.template),
  question: formOf(form).toPublic(question),
  hintsAvailable: hints.length,
});
