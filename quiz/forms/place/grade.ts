import type { MisconceptionId } from '../../../engine';
import type { Found } from '../../asks';
import { type Assignment, assignedBy, believedBy, isSame, isWhole, reviewed, sayAssigned } from '../assignment';
import type { AnswerOf, OptionVerdict, World } from '../form';
import type { PlaceQuestion } from './schema';

type Answer = AnswerOf<'place'>;

const assignment = ({ items, places }: PlaceQuestion): Assignment => ({ things: items, spots: places });

export function answerFor(question: PlaceQuestion, found: Found): Answer | undefined {
  const places = assignedBy(assignment(question), found);
  return places && { form: 'place', places };
}

export const validate = (question: PlaceQuestion, { places }: Answer): string | undefined =>
  isWhole(assignment(question), places) ? undefined : 'Choose a place for every item.';

export const matches = (answer: Answer, key: Answer): boolean => isSame(answer.places, key.places);

export const beliefOf = (
  question: PlaceQuestion,
  answer: Answer,
  worlds: readonly World[],
  key: Answer,
): MisconceptionId | undefined => believedBy(assignment(question), answer.places, worlds, key.places);

export const options = (
  question: PlaceQuestion,
  answer: Answer,
  key: Answer,
  worlds: readonly World[],
): OptionVerdict[] => reviewed(assignment(question), answer.places, key.places, worlds);

export const say = (question: PlaceQuestion, answer: Answer): string =>
  sayAssigned(assignment(question), answer.places);
