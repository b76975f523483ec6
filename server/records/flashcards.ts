import type { Card, Rating, ReviewLog } from '../../study';
import type { Database } from '../db';
import { json } from './json';

type OfCard = { readonly learnerId: string; readonly cardId: string };

export interface StoredReview extends OfCard {
  readonly id: string;
  readonly rating: Rating;
  readonly log: ReviewLog;
  readonly zone: string;
  readonly learningDay: string;
}

/** Where the learner stands with each card that was ever seen, by card id. */
export async function selectCards(
  db: Database,
  { learnerId }: { readonly learnerId: string },
): Promise<Map<string, Card>> {
  const rows = await db.cardState.findMany({ where: { learnerId }, select: { cardId: true, card: true } });
  return new Map(rows.map(({ cardId, card }) => [cardId, card as unknown as Card]));
}

export async function selectOptionalCard(db: Database, where: OfCard): Promise<Card | undefined> {
  const row = await db.cardState.findUnique({ where: { learnerId_cardId: where }, select: { card: true } });
  return row?.card as unknown as Card | undefined;
}

export async function saveCard(
  db: Database,
  { learnerId, cardId, card }: OfCard & { readonly card: Card },
): Promise<void> {
  const state = { due: new Date(card.due), card: json(card) };
  await db.cardState.upsert({
    where: { learnerId_cardId: { learnerId, cardId } },
    create: { learnerId, cardId, ...state },
    update: state,
    select: { cardId: true },
  });
}

export async function insertReview(db: Database, { log, ...review }: StoredReview): Promise<void> {
  await db.flashcardReview.create({
    data: { ...review, reviewedAt: new Date(log.at), log: json(log) },
    select: { id: true },
  });
}

/** Any learner's review: an id that somebody else used is taken too. */
export const selectOptionalReview = (db: Database, { reviewId }: { readonly reviewId: string }) =>
  db.flashcardReview.findUnique({ where: { id: reviewId }, select: { learnerId: true, cardId: true, rating: true } });

/** The log of some cards, oldest first. */
export async function selectReviewLogs(
  db: Database,
  { learnerId, cardIds }: { readonly learnerId: string; readonly cardIds: readonly string[] },
): Promise<{ cardId: string; log: ReviewLog }[]> {
  const rows = await db.flashcardReview.findMany({
    where: { learnerId, cardId: { in: [...cardIds] } },
    orderBy: [{ reviewedAt: 'asc' }, { id: 'asc' }],
    select: { cardId: true, log: true },
  });
  return rows.map(({ cardId, log }) => ({ cardId, log: log as unknown as ReviewLog }));
}

/** What was reviewed on one learning day. */
export async function selectReviewsOfDay(
  db: Database,
  { learnerId, learningDay }: { readonly learnerId: string; readonly learningDay: string },
): Promise<ReviewLog[]> {
  const rows = await db.flashcardReview.findMany({ where: { learnerId, learningDay }, select: { log: true } });
  return rows.map(({ log }) => log as unknown as ReviewLog);
}

export const updateReviewsOwner = (db: Database, { from, to }: { readonly from: string; readonly to: string }) =>
  db.flashcardReview.updateMany({ where: { learnerId: from }, data: { learnerId: to } });
