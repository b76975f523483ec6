import { misconceptions } from '../../engine';
import { cardOfFamily, familyOfCard, learningDay, type Queue, reviewQueue, type StudyCard } from '../../study';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { selectEventsOfDay, selectFirstEvents } from '../records/study';
import { cardStandings } from './card-history';
import { retiredFamilies } from './retirements';
import { studySettings } from './study-settings';

interface Input {
  readonly learnerId: string;
  readonly now: Date;
  readonly zone?: string;
  /** Flashcards alone, or question families too. */
  readonly only?: 'flashcards';
}

/** What to review now. A card that left the course is not asked any more; its history stays. */
export async function studyQueue({ learnerId, now, zone = 'UTC', only }: Input): Promise<Queue> {
  const day = learningDay(now.getTime(), zone);
  const [states, today, settings, retiredOf] = await Promise.all([
    cardStandings(learnerId),
    selectEventsOfDay(db(), { learnerId, learningDay: day.date }),
    studySettings({ learnerId }),
    retiredFamilies(),
  ]);
  const reviewed = [...new Set(today.filter(({ kind }) => kind === 'review').map(({ cardId }) => cardId))];
  const firsts = await selectFirstEvents(db(), { learnerId, cardIds: reviewed });
  const begun = reviewed.filter((cardId) => (firsts.get(cardId)?.getTime() ?? 0) >= day.start).length;
  const cards = courseCards()
    .filter(({ id }) => {
      const familyId = familyOfCard(id);
      return familyId === undefined || (only === undefined && !retiredOf(familyId).whole);
    })
    .map((card) => ({ ...card, state: states.get(card.id)?.state }));
  return reviewQueue(cards, now.getTime(), day, {
    newCards: settings.newCardsADay - begun,
    reviews: settings.reviewsADay - (reviewed.length - begun),
    met: today.map(({ cardId }) => cardId),
  });
}

/** Every card of the course in reading order: a topic's flashcards, then its questions. */
function courseCards(): StudyCard[] {
  const { topics, flashcards, families } = compiledCourse().course;
  return topics.flatMap(({ id: topic }) => [
    ...flashcards
      .filter((card) => card.topic === topic)
      .map(({ id, rules: [rule] }) => ({ id, topic, ...(rule !== undefined && { rule }) })),
    ...families
      .filter((family) => family.topic === topic)
      .map(({ id, beliefs: [belief] }) => ({
        id: cardOfFamily(id),
        topic,
        ...(belief !== undefined && { rule: misconceptions[belief].rule }),
      })),
  ]);
}
