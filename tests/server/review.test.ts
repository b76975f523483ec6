import { expect, test } from 'vitest';
import { db } from '../../server/db';
import { answerQuestion } from '../../server/usecases/answer-question';
import { createGuest } from '../../server/usecases/create-guest';
import { loadMarkedCards } from '../../server/usecases/load-marked-cards';
import { loadProgress } from '../../server/usecases/load-progress';
import { markCard } from '../../server/usecases/mark-card';
import { nextReview } from '../../server/usecases/next-review';
import { reviewFlashcard } from '../../server/usecases/review-flashcard';
import { startAttempt } from '../../server/usecases/start-attempt';
import { studyQueue } from '../../server/usecases/study-queue';
import { changeSettings } from '../../server/usecases/study-settings';
import { undoReview } from '../../server/usecases/undo-review';
import { withDatabase } from './fixture';

withDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const familyCard = 'family:async-number-of-runs';
const flashcard = 'received-not-deleted';
const guest = async () => (await createGuest({ address: '127.0.0.1', now })).id;
const cards = (learnerId: string) => db().cardState.findMany({ where: { learnerId }, orderBy: { cardId: 'asc' } });
const refused = (code: string) => expect.objectContaining({ code });

/** The question that is next, which a learner of the small course always has. */
async function question(learnerId: string, at = now): Promise<string> {
  const next = await nextReview({ learnerId, now: at });
  if (next.kind !== 'question') throw new Error(next.kind);
  return next.attemptId;
}

const answer = (learnerId: string, attemptId: string, value: number, at = now) =>
  answerQuestion({ learnerId, attemptId, answer: { form: 'number', value }, now: at });

test('questions and flashcards are new, in reading order', async () => {
  const learnerId = await guest();
  const { due, counts } = await studyQueue({ learnerId, now });
  expect(due).toMatchObject([
    { id: familyCard, isNew: true },
    { id: flashcard, isNew: true },
  ]);
  expect(counts).toEqual({ new: 2, learning: 0, due: 0 });
});

test('an answer to a review moves its card on; the same answer again moves nothing', async () => {
  const learnerId = await guest();
  const attemptId = await question(learnerId);
  expect(await question(learnerId)).toBe(attemptId);
  await answer(learnerId, attemptId, 3);
  const after = await cards(learnerId);
  expect(after).toMatchObject([{ cardId: familyCard, state: { card: { phase: 'learning', reps: 1 } } }]);
  await answer(learnerId, attemptId, 3, later(5));
  expect(await cards(learnerId)).toEqual(after);
  expect((await nextReview({ learnerId, now })).kind).toBe('flashcard');
});

test('a wrong answer, or one with both hints, is Again', async () => {
  const learnerId = await guest();
  await answer(learnerId, await question(learnerId), 1);
  const [event] = await db().studyEvent.findMany({ where: { learnerId } });
  expect(event?.event).toMatchObject({ kind: 'review', rating: 'again' });
});

test('practice is logged and moves no card', async () => {
  const learnerId = await guest();
  const { attemptId } = await startAttempt({ learnerId, now });
  await answer(learnerId, attemptId, 3);
  expect(await cards(learnerId)).toMatchObject([{ state: { card: { phase: 'new', reps: 0 } } }]);
  expect((await studyQueue({ learnerId, now })).due[0]).toMatchObject({ id: familyCard, isNew: true });
});

test('what is taken back leaves everything as it was, once, and another question comes', async () => {
  const learnerId = await guest();
  await reviewFlashcard({ learnerId, cardId: flashcard, rating: 'good', reviewId: 'undo-a', now });
  const before = { cards: await cards(learnerId), progress: await loadProgress({ learnerId, now }) };
  const attemptId = await question(learnerId);
  await answer(learnerId, attemptId, 1, later(1));
  expect(await cards(learnerId)).not.toEqual(before.cards);

  const undo = { learnerId, reviewId: attemptId, now: later(2) };
  const twice = await Promise.all([undoReview(undo), undoReview(undo)]);
  expect(twice).toEqual([{ cardId: familyCard }, { cardId: familyCard }]);
  expect(await cards(learnerId)).toEqual(before.cards);
  expect(await loadProgress({ learnerId, now })).toEqual(before.progress);

  const again = await question(learnerId, later(3));
  expect(again).not.toBe(attemptId);
  // What was answered is still there.
  expect(await db().attempt.findUnique({ where: { id: attemptId } })).toMatchObject({ correct: false });
});

test("only one's own last review can be taken back", async () => {
  const [learnerId, other] = [await guest(), await guest()];
  await reviewFlashcard({ learnerId, cardId: flashcard, rating: 'good', reviewId: 'undo-b', now });
  await answer(learnerId, await question(learnerId), 3, later(1));
  await expect(undoReview({ learnerId, reviewId: 'undo-b', now })).rejects.toThrow(refused('NOT_THE_LAST_REVIEW'));
  await expect(undoReview({ learnerId: other, reviewId: 'undo-b', now })).rejects.toThrow(refused('NOT_FOUND'));
  await expect(undoReview({ learnerId, reviewId: 'nothing', now })).rejects.toThrow(refused('NOT_FOUND'));
});

test('a buried card comes back tomorrow, a suspended one when it is resumed', async () => {
  const learnerId = await guest();
  const due = async (at = now) => (await studyQueue({ learnerId, now: at })).due.map(({ id }) => id);
  const mark = { learnerId, cardId: flashcard, now } as const;
  await markCard({ ...mark, mark: 'bury', eventId: 'bury' });
  await markCard({ ...mark, mark: 'bury', eventId: 'bury' });
  expect(await due()).toEqual([familyCard]);
  expect(await due(later(24 * 60))).toEqual([familyCard, flashcard]);
  await markCard({ ...mark, cardId: familyCard, mark: 'suspend', eventId: 'suspend' });
  expect(await due()).toEqual([]);
  await markCard({ ...mark, cardId: familyCard, mark: 'resume', eventId: 'resume', now: later(1) });
  expect(await due()).toEqual([familyCard]);
  await expect(markCard({ ...mark, cardId: 'family:none', mark: 'flag', eventId: 'flag' })).rejects.toThrow(
    refused('NOT_FOUND'),
  );
});

test('a day brings no more than the settings allow', async () => {
  const learnerId = await guest();
  await changeSettings({ learnerId, change: { newCardsADay: 1 } });
  expect((await studyQueue({ learnerId, now })).due).toHaveLength(1);
  await answer(learnerId, await question(learnerId), 3);
  expect((await studyQueue({ learnerId, now })).counts.new).toBe(0);
  await changeSettings({ learnerId, change: { newCardsADay: 2 } });
  expect((await studyQueue({ learnerId, now })).counts.new).toBe(1);
});

test('what was suspended or flagged can be found and brought back; what is forgotten again and again is told', async () => {
  const learnerId = await guest();
  const mark = { learnerId, cardId: familyCard, now } as const;
  await markCard({ ...mark, mark: 'suspend', eventId: 'marked-a' });
  await markCard({ ...mark, mark: 'flag', eventId: 'marked-b' });
  const forgotten = (['good', 'good', ...Array(6).fill(['good', 'again']).flat()] as const).entries();
  for (const [at, rating] of forgotten)
    await reviewFlashcard({
      ...{ learnerId, cardId: flashcard, rating, reviewId: `leech-${at}` },
      now: later(at * 60 * 24 * 30),
    });
  expect(await loadMarkedCards({ learnerId })).toMatchObject([
    { id: flashcard, suspended: false, flagged: false, leechOf: 6 },
    { id: familyCard, title: 'How often an asynchronous event is tried', suspended: true, flagged: true },
  ]);
  const { due } = await studyQueue({ learnerId, now: later(60 * 24 * 900) });
  expect(due.find(({ id }) => id === flashcard)).toMatchObject({ isLeech: true });
  await markCard({ ...mark, mark: 'resume', eventId: 'marked-c', now: later(1) });
  await markCard({ ...mark, mark: 'unflag', eventId: 'marked-d', now: later(2) });
  expect((await loadMarkedCards({ learnerId })).map(({ id }) => id)).toEqual([flashcard]);
});
