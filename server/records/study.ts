import { type CardEvent, type CardState, foldCard, type Rating } from '../../study';
import type { Database } from '../db';
import { json } from './json';

type OfCard = { readonly learnerId: string; readonly cardId: string };

export interface StoredEvent extends OfCard {
  readonly id: string;
  readonly event: CardEvent;
  readonly zone: string;
  readonly learningDay: string;
  /** Of the card, at the time. */
  readonly revision: number;
  readonly durationMs?: number;
}

/** Under which ids a card's events stand, and from which revision on they count. */
export interface CardHistory {
  /** The id of today, under which the fold is kept. */
  readonly cardId: string;
  readonly cardIds: readonly string[];
  readonly revision: number;
}

type OfHistory = CardHistory & { readonly learnerId: string };

/** Where the learner stands with each card that was ever seen, by card id. */
export async function selectCards(
  db: Database,
  { learnerId }: { readonly learnerId: string },
): Promise<Map<string, CardState>> {
  const rows = await db.cardState.findMany({ where: { learnerId }, select: { cardId: true, state: true } });
  return new Map(rows.map(({ cardId, state }) => [cardId, state as unknown as CardState]));
}

/** The same, with the revision that each was folded at. */
export async function selectCardRows(db: Database, { learnerId }: { readonly learnerId: string }) {
  const rows = await db.cardState.findMany({
    where: { learnerId },
    select: { cardId: true, revision: true, state: true },
  });
  return rows.map(({ state, ...row }) => ({ ...row, state: state as unknown as CardState }));
}

/** Writes an event into the log. Call `saveFold` after it, in the same transaction. */
export async function insertEvent(db: Database, { event, ...row }: StoredEvent): Promise<void> {
  await db.studyEvent.create({
    data: { ...row, kind: event.kind, at: new Date(event.at), event: json(event) },
    select: { id: true },
  });
}

/** What a card's log comes to; undefined without events that count. */
export async function foldOf(
  db: Database,
  { learnerId, cardId, cardIds, revision }: OfHistory,
): Promise<CardState | undefined> {
  const rows = await db.studyEvent.findMany({
    where: {
      learnerId,
      cardId: { in: [...cardIds] },
      undoneAt: null,
      setAside: false,
      revision: { gte: revision },
    },
    orderBy: { seq: 'asc' },
    select: { event: true, regraded: true },
  });
  if (rows.length === 0) return undefined;
  return foldCard(
    cardId,
    rows.map(({ event, regraded }) => (regraded ?? event) as unknown as CardEvent),
  );
}

/**
 * Folds a card's log anew and keeps what comes of it under the id of today; what was kept under earlier ids is in it.
 * A card without events is as if it never was seen.
 */
export async function saveFold(db: Database, history: OfHistory): Promise<CardState | undefined> {
  const { learnerId, cardId, cardIds, revision } = history;
  const state = await foldOf(db, history);
  const stale = state ? cardIds.filter((id) => id !== cardId) : cardIds;
  if (stale.length > 0) await db.cardState.deleteMany({ where: { learnerId, cardId: { in: [...stale] } } });
  if (!state) return undefined;
  const kept = { due: new Date(state.card.due), revision, state: json(state) };
  await db.cardState.upsert({
    where: { learnerId_cardId: { learnerId, cardId } },
    create: { learnerId, cardId, ...kept },
    update: kept,
    select: { cardId: true },
  });
  return state;
}

/** Any learner's event: an id that somebody else used is taken too. */
export async function selectOptionalEvent(db: Database, { eventId }: { readonly eventId: string }) {
  const row = await db.studyEvent.findUnique({ where: { id: eventId } });
  return row && { ...row, event: row.event as unknown as CardEvent };
}

/** The learner's answers of one learning day, oldest first. */
export async function selectEventsOfDay(
  db: Database,
  { learnerId, learningDay }: { readonly learnerId: string; readonly learningDay: string },
) {
  return db.studyEvent.findMany({
    where: { learnerId, learningDay, undoneAt: null, kind: { in: ['review', 'practice', 'exam'] } },
    orderBy: { seq: 'asc' },
    select: { id: true, cardId: true, kind: true, at: true, durationMs: true },
  });
}

/** The cards of which one event is the first that was ever logged, of the given ones. */
export async function selectFirstEvents(
  db: Database,
  { learnerId, cardIds }: { readonly learnerId: string; readonly cardIds: readonly string[] },
): Promise<Map<string, Date>> {
  const rows = await db.studyEvent.groupBy({
    by: ['cardId'],
    where: { learnerId, cardId: { in: [...cardIds] }, kind: 'review', undoneAt: null },
    _min: { at: true },
  });
  return new Map(rows.flatMap(({ cardId, _min }) => (_min.at ? [[cardId, _min.at] as const] : [])));
}

/** Takes an event out of the fold; 0 when it was taken back before. */
export async function updateEventUndone(
  db: Database,
  { eventId, learnerId, now }: { readonly eventId: string; readonly learnerId: string; readonly now: Date },
): Promise<number> {
  const { count } = await db.studyEvent.updateMany({
    where: { id: eventId, learnerId, undoneAt: null },
    data: { undoneAt: now },
  });
  return count;
}

/** Events that were logged together carry the name of their group before a colon: how many there are, and whether they count. */
export async function selectGroup(
  db: Database,
  { learnerId, group }: { readonly learnerId: string; readonly group: string },
): Promise<{ readonly logged: number; readonly counts: boolean }> {
  const rows = await db.studyEvent.findMany({ where: ofGroup(learnerId, group), select: { undoneAt: true } });
  return { logged: rows.length, counts: rows.some(({ undoneAt }) => undoneAt === null) };
}

/** Takes a group of events back. Gives the cards that they were of. */
export async function updateGroupUndone(
  db: Database,
  { learnerId, group, now }: { readonly learnerId: string; readonly group: string; readonly now: Date },
): Promise<string[]> {
  const where = { ...ofGroup(learnerId, group), undoneAt: null };
  const rows = await db.studyEvent.findMany({ where, select: { cardId: true } });
  await db.studyEvent.updateMany({ where, data: { undoneAt: now } });
  return rows.map(({ cardId }) => cardId);
}

const ofGroup = (learnerId: string, group: string) => ({ learnerId, id: { startsWith: `${group}:` } });

/** The newest review that still counts: the one that can be taken back. */
export const selectOptionalLastReview = (db: Database, { learnerId }: { readonly learnerId: string }) =>
  db.studyEvent.findFirst({
    where: { learnerId, kind: { in: ['review', 'practice'] }, undoneAt: null },
    orderBy: { seq: 'desc' },
    select: { id: true, cardId: true, at: true },
  });

/** Lets an event count by another rating, or for nothing, since its answer was graded again. What was logged stays. */
export async function updateEventRegraded(
  db: Database,
  { eventId, rating }: { readonly eventId: string; readonly rating?: Rating },
): Promise<void> {
  const row = await db.studyEvent.findUnique({ where: { id: eventId }, select: { event: true } });
  if (!row) return;
  const event = row.event as unknown as CardEvent;
  await db.studyEvent.update({
    where: { id: eventId },
    data: rating === undefined ? { setAside: true } : { setAside: false, regraded: json({ ...event, rating }) },
    select: { id: true },
  });
}

export const updateEventsOwner = (db: Database, { from, to }: { readonly from: string; readonly to: string }) =>
  db.studyEvent.updateMany({ where: { learnerId: from }, data: { learnerId: to } });
