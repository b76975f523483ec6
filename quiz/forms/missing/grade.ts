import type { MisconceptionId } from '../../../engine';
import type { Found } from '../../asks';
import { type AnswerOf, type OptionVerdict, onlyOne } from '../form';
import { textOf } from '../text';
import type { MissingQuestion } from './schema';

type Answer = AnswerOf<'missing'>;

export function answerFor({ changes }: MissingQuestion, found: Found): Answer | undefined {
  if (!Array.isArray(found)) return undefined;
  const working: readonly string[] = found;
  const right = onlyOne(changes.filter(({ change }) => working.includes(change)));
  return right && { form: 'missing', change: right.id };
}

export const validate = ({ changes }: MissingQuestion, { change }: Answer): string | undefined =>
  changes.some(({ id }) => id === change) ? undefined : 'Choose one of the changes.';

export const matches = (answer: Answer, key: Answer): boolean => answer.change === key.change;

export const beliefOf = ({ changes }: MissingQuestion, { change }: Answer): MisconceptionId | undefined =>
  changes.find(({ id }) => id === change)?.belief;

export const options = (question: MissingQuestion, answer: Answer, key: Answer): OptionVerdict[] =>
  question.changes.map(({ id, text, belief }) => ({
    id,
    text,
    correct: id === key.change,
    chosen: id === answer.change,
    ...(belief && { belief }),
  }));

export const say = (question: MissingQuestion, answer: Answer): string => textOf(question.changes, answer.change);

export const changeOf = ({ changes }: MissingQuestion, option: string): Found | undefined =>
  changes.find(({ id }) => id === option)?.change;

export const changed = (question: MissingQuestion, { change }: Answer): Found | undefined => changeOf(question, change);
