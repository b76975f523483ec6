import { expect, test } from 'vitest';
import { db } from '../../server/db';
import { createGuest } from '../../server/usecases/create-guest';
import { mergeGuest } from '../../server/usecases/merge-guest';
import { reviewFlashcard } from '../../server/usecases/review-flashcard';
import { studyQueue } from '../../server/usecases/study-queue';
import { foldCard } from '../../study';
import { withDatabase } from './fixture';

withDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const cardId = 'received-not-deleted';
const guest = async () => (await createGuest({ address: '127.0.0.1', now })).id;

test('a card is new, is learned, and comes back when it is due', async () => {
  const learnerId = await guest();
  expect(await studyQueue({ learnerId, now, only: 'flashcards' })).toMatchObject({
    due: [{ id: cardId, isNew: true }],
    counts: { new: 1, learning: 0, due: 0 },
  });
  const { due } = await reviewFlashcard({ learnerId, cardId, rating: 'good', reviewId: 'first', now });
  expect(due > now).toBe(true);
  // The step of ten minutes may come early, for there is nothing else to do.
  const flashcards = (at: Date) => studyQueue({ learnerId, now: at, only: 'flashcards' });
  expect(await flashcards(now)).toMatchObject({ counts: { learning: 1 }, nextStep: due.getTime() });
  expect((await flashcards(due)).due).toMatchObject([{ id: cardId, isNew: false }]);
});

test('a review sent twice is one review, and its id belongs to it', async () => {
  const learnerId = await guest();
  const review = { learnerId, cardId, rating: 'again', reviewId: 'second', now } as const;
  const [once, twice] = await Promise.all([reviewFlashcard(review), reviewFlashcard({ ...review, now: later(1) })]);
  expect(twice).toEqual(once);
  expect(await db().studyEvent.count({ where: { learnerId } })).toBe(1);
  await expect(reviewFlashcard({ ...review, rating: 'good' })).rejects.toThrow(
    expect.objectContaining({ code: 'REVIEW_ID_TAKEN' }),
  );
  await expect(reviewFlashcard({ ...review, learnerId: await guest() })).rejects.toThrow(
    expect.objectContaining({ code: 'REVIEW_ID_TAKEN' }),
  );
});

test('a card that is not in the course is refused', async () => {
  const review = { learnerId: await guest(), cardId: 'unknown', rating: 'good', reviewId: 'third', now } as const;
  await expect(reviewFlashcard(review)).rejects.toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
});

test('two histories of a card become one, and the card is its fold', async () => {
  const [learnerId, guestId] = [await guest(), await guest()];
  await reviewFlashcard({ learnerId: guestId, cardId, rating: 'again', reviewId: 'a', now });
  await reviewFlashcard({ learnerId, cardId, rating: 'good', reviewId: 'b', now: later(5) });
  await reviewFlashcard({ learnerId: guestId, cardId, rating: 'good', reviewId: 'c', now: later(9) });
  await mergeGuest({ guestId, learnerId, now: later(10) });
  const state = await db().cardState.findUniqueOrThrow({ where: { learnerId_cardId: { learnerId, cardId } } });
  const history = [
    { kind: 'review', rating: 'again', at: now.getTime(), how: { retention: 0.9 } },
    { kind: 'review', rating: 'good', at: later(5).getTime(), how: { retention: 0.9 } },
    { kind: 'review', rating: 'good', at: later(9).getTime(), how: { retention: 0.9 } },
  ] as const;
  expect(state.state).toEqual(foldCard(cardId, history));
});
