import { currentId, idsLeadingTo } from '../../course';
import { type CardState, cardOfFamily, familyOfCard } from '../../study';
import { compiledCourse } from '../compiled-course';
import { type Database, db } from '../db';
import { groupBy } from '../group-by';
import { type CardHistory, foldOf, selectCardRows } from '../records/study';

/** The id that a card has today; undefined once it has left the course. */
export function cardIdToday(cardId: string): string | undefined {
  const { redirects } = compiledCourse().course;
  const familyId = familyOfCard(cardId);
  if (familyId === undefined) return currentId(redirects, 'flashcards', cardId);
  const today = currentId(redirects, 'families', familyId);
  return today === undefined ? undefined : cardOfFamily(today);
}

/** Under which ids, and from which revision on, the history of a card stands. One that has left the course keeps its own. */
export function historyOf(cardId: string): CardHistory {
  const { redirects } = compiledCourse().course;
  const today = cardIdToday(cardId) ?? cardId;
  const familyId = familyOfCard(today);
  const cardIds =
    familyId === undefined
      ? idsLeadingTo(redirects, 'flashcards', today)
      : idsLeadingTo(redirects, 'families', familyId).map(cardOfFamily);
  return { cardId: today, cardIds, revision: revisionOf(today) };
}

/** How often the meaning of a card or family was declared changed, from 1 on. */
function revisionOf(cardId: string): number {
  const { flashcards, familyRevisions } = compiledCourse().course;
  const familyId = familyOfCard(cardId);
  if (familyId !== undefined) return familyRevisions[familyId] ?? 1;
  return flashcards.find(({ id }) => id === cardId)?.revision ?? 1;
}

/** Where a learner stands with a card of today. */
export interface CardStanding {
  /** Missing while no review counts. */
  readonly state?: CardState;
  /** It was reviewed, and says something else since: it is scheduled as new. */
  readonly changed: boolean;
}

/** Where a learner stands with every card of today that was ever seen, under whichever id. */
export async function cardStandings(learnerId: string): Promise<ReadonlyMap<string, CardStanding>> {
  const revisions = new Map(compiledCourse().course.flashcards.map(({ id, revision }) => [id, revision]));
  const standings = new Map<string, CardStanding>();
  const rows = groupBy(await selectCardRows(db(), { learnerId }), ({ cardId }) => cardIdToday(cardId));
  for (const [cardId, mine] of rows) {
    if (cardId === undefined) continue;
    const least = revisions.get(cardId) ?? revisionOf(cardId);
    const [only, other] = mine.filter(({ revision }) => revision >= least);
    // One row is a fold already; two cards that became one have two histories, and the card is the fold of both.
    const state = other ? await stateOf(db(), learnerId, cardId) : only?.state;
    standings.set(cardId, { ...(state && { state }), changed: only === undefined });
  }
  return standings;
}

const stateOf = (database: Database, learnerId: string, cardId: string): Promise<CardState | undefined> =>
  foldOf(database, { learnerId, ...historyOf(cardId) });
