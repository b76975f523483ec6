import type { Family } from './family';
import type { FormName } from './forms';

/** How an exam asks: one answer of several, several of several, or one change of several. */
const examForms: readonly FormName[] = ['single-choice', 'multiple-choice', 'missing'];

/** Whether a family of this form can be asked in an exam. */
export const isAskedInExams = (form: FormName): boolean => form === 'number' || examForms.includes(form);

/** The family as an exam asks it: a number is chosen from a list. Undefined for forms that exams do not have. */
export function asInExam(family: Family): Family | undefined {
  if (examForms.includes(family.form)) return family;
  return family.form === 'number' ? { ...family, form: 'single-choice' } : undefined;
}
