import type { MisconceptionId } from '../../../engine';
import type { Found } from '../../asks';
import { type Assignment, assignedBy, believedBy, isSame, isWhole, reviewed, sayAssigned } from '../assignment';
import type { AnswerOf, OptionVerdict, World } from '../form';
import type { MatchQuestion } from './schema';

type Answer = AnswerOf<'match'>;

const assignment = ({ sources, properties }: MatchQuestion): Assignment => ({ things: sources, spots: properties });

export function answerFor(question: MatchQuestion, found: Found): Answer | undefined {
  const pairs = assignedBy(assignment(question), found);
  return pairs && { form: 'match', pairs };
}

export const validate = (question: MatchQuestion, { pairs }: Answer): string | undefined =>
  isWhole(assignment(question), pairs) ? undefined : 'Choose a property for every source.';

export const matches = (answer: Answer, key: Answer): boolean => isSame(answer.pairs, key.pairs);

export const beliefOf = (
  question: MatchQuestion,
  answer: Answer,
  worlds: readonly World[],
  key: Answer,
): MisconceptionId | undefined => believedBy(assignment(question), answer.pairs, worlds, key.pairs);

export const options = (question: MatchQuestion, answer: Answer, key: Answer): OptionVerdict[] =>
  reviewed(assignment(question), answer.pairs, key.pairs);

export const say = (question: MatchQuestion, answer: Answer): string => sayAssigned(assignment(question), answer.pairs);
