import type { MisconceptionId } from '../../../engine';
import type { Found } from '../../asks';
import { type AnswerOf, beliefWhere, type OptionVerdict, type World } from '../form';
import { textOf } from '../text';
import type { OrderQuestion } from './schema';

type Answer = AnswerOf<'order'>;

export function answerFor({ steps }: OrderQuestion, found: Found): Answer | undefined {
  if (!Array.isArray(found)) return undefined;
  const ids = found.map((step) => steps.find((one) => one.step === step)?.id);
  const known = ids.filter((id) => id !== undefined);
  return known.length === steps.length && ids.length === steps.length ? { form: 'order', steps: known } : undefined;
}

export function validate(question: OrderQuestion, { steps }: Answer): string | undefined {
  const each = question.steps.every(({ id }) => steps.includes(id));
  return each && steps.length === question.steps.length ? undefined : 'Put every step in the list once.';
}

export const matches = (answer: Answer, key: Answer): boolean =>
  answer.steps.length === key.steps.length && answer.steps.every((id, at) => id === key.steps[at]);

export const beliefOf = (
  question: OrderQuestion,
  answer: Answer,
  worlds: readonly World[],
): MisconceptionId | undefined =>
  beliefWhere(worlds, (found) => {
    const believed = answerFor(question, found);
    return believed !== undefined && matches(believed, answer);
  });

/** In the right order, each with whether it stands where the learner put it. */
export const options = (question: OrderQuestion, answer: Answer, key: Answer): OptionVerdict[] =>
  key.steps.map((id, at) => {
    const placed = answer.steps.indexOf(id) + 1;
    const text = `${at + 1}. ${textOf(question.steps, id)}`;
    const correct = answer.steps[at] === id;
    return { id, text: correct ? text : `${text} (you had it at ${placed})`, correct, chosen: false };
  });

export const say = (question: OrderQuestion, answer: Answer): string =>
  answer.steps.map((id, at) => `${at + 1}. ${textOf(question.steps, id)}`).join(' ');
