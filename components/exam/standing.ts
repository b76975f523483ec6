import type { Answer, PublicQuestion } from '@/quiz';
import type { Marks } from '@/study';

/** How far a question is: `begun` where fewer are chosen than are asked for, which is no answer yet. */
export type Standing = 'answered' | 'begun' | 'unanswered';

export const words: Readonly<Record<Standing, string>> = {
  answered: 'answered',
  begun: 'not all chosen',
  unanswered: 'not answered',
};

export function standingOf(question: PublicQuestion, { answer }: Marks): Standing {
  const chosen = chosenIn(answer?.value);
  if (chosen.length === 0) return 'unanswered';
  return chosen.length < chooseOf(question) ? 'begun' : 'answered';
}

export const chooseOf = (question: PublicQuestion): number =>
  question.form === 'multiple-choice' ? question.choose : 1;

export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** What can be chosen, whatever the form calls it. */
export function choicesOf(question: PublicQuestion): readonly Choice[] {
  if (question.form === 'single-choice' || question.form === 'multiple-choice') return question.options;
  return question.form === 'missing' ? question.changes : [];
}

export function chosenIn(answer: Answer | undefined): readonly string[] {
  if (answer?.form === 'single-choice') return [answer.option];
  if (answer?.form === 'missing') return [answer.change];
  return answer?.form === 'multiple-choice' ? answer.options : [];
}

/** The answer after a click on an option: chosen, or with several to choose taken back. Undefined where one more is too many. */
export function answerAfter(question: PublicQuestion, before: Answer | undefined, id: string): Answer | undefined {
  if (question.form === 'single-choice') return { form: 'single-choice', option: id };
  if (question.form === 'missing') return { form: 'missing', change: id };
  if (question.form !== 'multiple-choice') return undefined;
  const chosen = chosenIn(before);
  if (chosen.includes(id)) return { form: 'multiple-choice', options: chosen.filter((other) => other !== id) };
  return chosen.length < question.choose ? { form: 'multiple-choice', options: [...chosen, id] } : undefined;
}
