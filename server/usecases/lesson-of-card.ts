import type { Lesson } from '../../course';
import { familyOfCard } from '../../study';
import { compiledCourse } from '../compiled-course';

/** The lesson that a card builds on: the one that names its family, else the first on its topic. */
export function lessonOfCard(cardId: string): Lesson | undefined {
  const { lessons, flashcards, families } = compiledCourse().course;
  const familyId = familyOfCard(cardId);
  const cards: readonly { readonly id: string; readonly topic: string }[] =
    familyId === undefined ? flashcards : families;
  const topic = cards.find(({ id }) => id === (familyId ?? cardId))?.topic;
  return (
    lessons.find(({ familyIds }) => familyId !== undefined && familyIds.includes(familyId)) ??
    lessons.find((lesson) => lesson.topic === topic)
  );
}
