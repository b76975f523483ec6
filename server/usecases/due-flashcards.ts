import { dueCards, learningDay } from '../../study';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { selectCards, selectReviewsOfDay } from '../records/flashcards';

const newCardsADay = 20;

interface Input {
  readonly learnerId: string;
  readonly now: Date;
  readonly zone?: string;
}

export interface DueFlashcards {
  readonly due: readonly { readonly cardId: string; readonly isNew: boolean }[];
  readonly counts: { readonly new: number; readonly learning: number; readonly due: number };
}

/** The flashcards to look at now. A card that left the course is not asked any more; its history stays. */
export async function dueFlashcards({ learnerId, now, zone = 'UTC' }: Input): Promise<DueFlashcards> {
  const day = learningDay(now.getTime(), zone);
  const [cards, today] = await Promise.all([
    selectCards(db(), { learnerId }),
    selectReviewsOfDay(db(), { learnerId, learningDay: day.date }),
  ]);
  const begun = today.filter(({ phase }) => phase === 'new').length;
  const { due, counts } = dueCards(
    compiledCourse().course.flashcards.map(({ id }) => ({ id, card: cards.get(id) })),
    now.getTime(),
    day,
    { newCards: newCardsADay - begun },
  );
  return { due: due.map(({ id, isNew }) => ({ cardId: id, isNew })), counts };
}
