import type { MisconceptionId } from '../../../engine';
import type { Found } from '../../asks';
import {
  type Assignment,
  assignedBy,
  believedBy,
  isSame,
  isWhole,
  reviewed,
  sayAssigned,
  wrongOnes,
} from '../assignment';
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

export const options = (
  question: MatchQuestion,
  answer: Answer,
  key: Answer,
  worlds: readonly World[],
): OptionVerdict[] => reviewed(assignment(question), answer.pairs, key.pairs, worlds);

export const say = (question: MatchQuestion, answer: Answer): string => sayAssigned(assignment(question), answer.pairs);

/** A line may ask about a change of the set-up; of several wrong ones the first speaks. */
export const changed = (_: MatchQuestion, answer: Answer, key: Answer): Found | undefined => {
  const wrong = wrongOnes(answer.pairs, key.pairs);
  return Object.keys(wrong).length > 0 ? wrong : undefined;
};

export const changeOf = (_: MatchQuestion, source: string): Found => ({ [source]: '' });
