import { misconceptions } from '../../engine';
import {
  cardOfFamily,
  examMoment,
  familyOfCard,
  learningDay,
  type PlannedCard,
  type Queue,
  reviewQueue,
  type StudyCard,
  type StudySettings,
  studiesOf,
  usualPace,
} from '../../study';
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
  const planned = settings.exam && plannedToday(cards, settings, today, now, zone);
  return reviewQueue(cards, now.getTime(), day, {
    ...(planned && { planned }),
    newCards: settings.newCardsADay - begun,
    reviews: settings.reviewsADay - (reviewed.length - begun),
    met: today.map(({ cardId }) => cardId),
  });
}

type Events = Awaited<ReturnType<typeof selectEventsOfDay>>;

/** What the minutes that are left today are best spent on, until the exam has come. */
function plannedToday(
  cards: readonly StudyCard[],
  { exam, ...how }: StudySettings,
  events: Events,
  now: Date,
  zone: string,
): readonly string[] | undefined {
  const at = exam && examMoment(exam, zone);
  if (!exam || at === undefined || at <= now.getTime()) return undefined;
  const spent = events.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0) / 60_000;
  const pace = { ...usualPace, minutesADay: Math.max(0, exam.minutesADay - spent) };
  return studiesOf(plannable(cards), now.getTime(), at, pace, how).map(({ id }) => id);
}

/** A card as plans see it; suspended ones are left out. */
export const plannable = (cards: readonly StudyCard[]): readonly PlannedCard[] =>
  cards.flatMap(({ id, state }) => {
    if (state?.suspended) return [];
    return [{ id, ...(state && state.card.phase !== 'new' && { card: state.card }) }];
  });

/** Every card of the course in reading order: a topic's flashcards, then its questions. */
export function courseCards(): StudyCard[] {
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
