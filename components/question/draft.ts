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
  return undefined;
}

/** Exams write how many to choose in capitals. */
export const inWords = (count: number): string => ['NONE', 'ONE', 'TWO', 'THREE', 'FOUR'][count] ?? String(count);

/** An answer as a person would say it. */
export function sayAnswer(question: PublicQuestion, answer: Answer): string {
  const text = (list: readonly { id: string; text: string }[], id: string) =>
    list.find((entry) => entry.id === id)?.text ?? id;
  if (question.form === 'single-choice' && answer.form === 'single-choice')
    return text(question.options, answer.option);
  if (question.form === 'multiple-choice' && answer.form === 'multiple-choice')
    return answer.options.map((id) => text(question.options, id)).join('; ');
  if (question.form === 'number' && answer.form === 'number') return `${answer.value} ${question.unit}`.trim();
  if (question.form === 'order' && answer.form === 'order')
    return answer.steps.map((id, at) => `${at + 1}. ${text(question.steps, id)}`).join(' ');
  if (question.form === 'place' && answer.form === 'place')
    return question.items
      .map((item) => `${item.text}: ${text(question.places, answer.places[item.id] ?? '')}`)
      .join('; ');
  return '';
}
