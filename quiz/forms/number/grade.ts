import type { MisconceptionId } from '../../../engine';
import type { Found } from '../../asks';
import { type AnswerOf, beliefWhere, type OptionVerdict, type World } from '../form';
import type { NumberQuestion } from './schema';

type Answer = AnswerOf<'number'>;

export const answerFor = (_: NumberQuestion, found: Found): Answer | undefined =>
  typeof found === 'number' ? { form: 'number', value: found } : undefined;

export const validate = (_: NumberQuestion, { value }: Answer): string | undefined =>
  Number.isFinite(value) && value >= 0 && value <= 1e9 ? undefined : 'Give a number of 0 or more.';

export const matches = (answer: Answer, key: Answer): boolean => answer.value === key.value;

export const beliefOf = (_: NumberQuestion, { value }: Answer, worlds: readonly World[]): MisconceptionId | undefined =>
  beliefWhere(worlds, (found) => found === value);

/** A number is typed, not picked. */
export const options = (): OptionVerdict[] => [];

/** Units are plurals; one of them is said in the singular. */
export const say = ({ unit }: NumberQuestion, { value }: Answer): string =>
  `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`.trim();
