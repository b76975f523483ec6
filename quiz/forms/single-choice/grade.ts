import type { MisconceptionId } from '../../../engine';
import { type Found, sameFound } from '../../asks';
import type { AnswerOf, OptionVerdict } from '../form';
import { textOf } from '../text';
import type { SingleChoiceQuestion } from './schema';

type Answer = AnswerOf<'single-choice'>;

export function answerFor({ options }: SingleChoiceQuestion, found: Found): Answer | undefined {
  const option = options.find((one) => sameFound(one.found, found));
  return option && { form: 'single-choice', option: option.id };
}

export const validate = ({ options }: SingleChoiceQuestion, { option }: Answer): string | undefined =>
  options.some(({ id }) => id === option) ? undefined : 'Choose one of the options.';

export const matches = (answer: Answer, key: Answer): boolean => answer.option === key.option;

export const beliefOf = ({ options }: SingleChoiceQuestion, { option }: Answer): MisconceptionId | undefined =>
  options.find(({ id }) => id === option)?.belief;

export const options = (question: SingleChoiceQuestion, answer: Answer, key: Answer): OptionVerdict[] =>
  question.options.map(({ id, text, belief }) => ({
    id,
    text,
    correct: id === key.option,
    chosen: id === answer.option,
    belief,
  }));

export const say = (question: SingleChoiceQuestion, answer: Answer): string => textOf(question.options, answer.option);
