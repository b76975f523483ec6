import type { Answer, PublicQuestion } from '@/quiz';

/** The answer before anything was chosen. */
export function emptyDraft(question: PublicQuestion): Answer {
  switch (question.form) {
    case 'single-choice':
      return { form: 'single-choice', option: '' };
    case 'multiple-choice':
      return { form: 'multiple-choice', options: [] };
    case 'number':
      return { form: 'number', value: Number.NaN };
    case 'order':
      return { form: 'order', steps: question.steps.map((step) => step.id) };
    case 'place':
      return { form: 'place', places: {} };
    case 'match':
      return { form: 'match', pairs: {} };
    case 'missing':
      return { form: 'missing', change: '' };
    case 'fix':
      return { form: 'fix', settings: Object.fromEntries(question.settings.map(({ id, current }) => [id, current])) };
  }
}

/** What is still missing, as a sentence; undefined when the draft can be checked. */
export function missingFrom(question: PublicQuestion, draft: Answer): string | undefined {
  if (draft.form === 'single-choice' && draft.option === '') return 'Choose one option, then check.';
  if (
    draft.form === 'multiple-choice' &&
    question.form === 'multiple-choice' &&
    draft.options.length !== question.choose
  )
    return `Choose ${inWords(question.choose)} options, then check.`;
  if (draft.form === 'number' && !Number.isFinite(draft.value)) return 'Type a number, then check.';
  if (draft.form === 'place' && question.form === 'place' && question.items.some((item) => !draft.places[item.id]))
    return 'Choose a place for every item, then check.';
  if (draft.form === 'match' && question.form === 'match' && question.sources.some((source) => !draft.pairs[source.id]))
    return 'Choose one for every line, then check.';
  if (draft.form === 'missing' && draft.change === '') return 'Choose one change, then check.';
  if (
    draft.form === 'fix' &&
    question.form === 'fix' &&
    draft.template === undefined &&
    question.settings.every((setting) => draft.settings[setting.id] === setting.current)
  )
    return 'Change at least one setting, then check.';
  return undefined;
}

/** Exams write how many to choose in capitals. */
export const inWords = (count: number): string => ['NONE', 'ONE', 'TWO', 'THREE', 'FOUR'][count] ?? String(count);
