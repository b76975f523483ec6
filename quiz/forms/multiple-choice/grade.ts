import type { MisconceptionId } from '../../../engine';
import type { Found } from '../../asks';
import type { AnswerOf, OptionVerdict } from '../form';
import { textOf } from '../text';
import type { MultipleChoiceQuestion } from './schema';

type Answer = AnswerOf<'multiple-choice'>;

export function answerFor({ options, choose }: MultipleChoiceQuestion, found: Found): Answer | undefined {
  if (!Array.isArray(found)) return undefined;
  const held: readonly string[] = found;
  const chosen = options.filter(({ statement }) => held.includes(statement)).map(({ id }) => id);
  return chosen.length === choose ? { form: 'multiple-choice', options: chosen } : undefined;
}

export function validate(question: MultipleChoiceQuestion, { options }: Answer): string | undefined {
  const known = new Set(question.options.map(({ id }) => id));
  if (!options.every((id) => known.has(id)) || new Set(options).size < options.length)
    return 'Choose from the options.';
  return options.length === question.choose ? undefined : `Choose exactly ${question.choose} options.`;
}

export const matches = (answer: Answer, key: Answer): boolean =>
  answer.options.length === key.options.length && answer.options.every((id) => key.options.includes(id));

/** The first wrong pick speaks. */
export const beliefOf = ({ options }: MultipleChoiceQuestion, answer: Answer): MisconceptionId | undefined =>
  options.find(({ id, belief }) => belief && answer.options.includes(id))?.belief;

export const options = (question: MultipleChoiceQuestion, answer: Answer, key: Answer): OptionVerdict[] =>
  question.options.map(({ id, text, belief }) => ({
    id,
    text,
    correct: key.options.includes(id),
    chosen: answer.options.includes(id),
    belief,
  }));

export const say = (question: MultipleChoiceQuestion, answer: Answer): string =>
  answer.options.map((id) => textOf(question.options, id)).join('; ');
