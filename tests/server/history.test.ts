import { beforeEach, expect, test } from 'vitest';
import { db } from '../../server/db';
import { answerQuestion } from '../../server/usecases/answer-question';
import { createGuest } from '../../server/usecases/create-guest';
import { loadAside } from '../../server/usecases/load-aside';
import { loadAttempt } from '../../server/usecases/load-attempt';
import { lessonMovedTo } from '../../server/usecases/load-lesson';
import { loadProgress } from '../../server/usecases/load-progress';
import { mergeGuest } from '../../server/usecases/merge-guest';
import { loadReadings, markLesson } from '../../server/usecases/read-lesson';
import { retire } from '../../server/usecases/retire';
import { reviewFlashcard } from '../../server/usecases/review-flashcard';
import { startAttempt } from '../../server/usecases/start-attempt';
import { studyQueue } from '../../server/usecases/study-queue';
import { undoReview } from '../../server/usecases/undo-review';
import { defaultRetention, foldCard } from '../../study';
import { cardsText, familyText, lessonText, smallCourse } from './course';
import { serve, withDatabase } from './fixture';

withDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const dueFlashcards = async ({ learnerId, now: at }: { learnerId: string; now: Date }) => {
  const { due } = await studyQueue({ learnerId, now: at, only: 'flashcards' });
  return { due: due.map(({ id, isNew }) => ({ cardId: id, isNew })) };
};
/** The fold of reviews, each so many minutes after the first moment. */
const fold = (cardId: string, ...list: [number, 'again' | 'good'][]) =>
  foldCard(
    cardId,
    list.map(([minutes, rating]) => ({
      ...({ kind: 'review', rating, at: later(minutes).getTime() } as const),
      how: { retention: defaultRetention },
    })),
  );
const guest = async () => (await createGuest({ address: '127.0.0.1', now })).id;
const refusedWith = (code: string) => expect.objectContaining({ code });

type Texts = Parameters<typeof smallCourse>[0];
const serving = (texts: Texts) => serve(smallCourse({ lesson: lessonText, ...texts }).course);

beforeEach(() => serving({}));

const oldCard = 'received-not-deleted';
const newCard = 'still-in-the-queue';
const renamedCards = cardsText.replace(`## ${oldCard}`, `## ${newCard}`);
const review = (learnerId: string, cardId: string, minutes: number, rating: 'again' | 'good' = 'good') =>
  reviewFlashcard({ learnerId, cardId, rating, reviewId: `${learnerId} ${cardId} ${minutes}`, now: later(minutes) });

test('a renamed card keeps its schedule and its history', async () => {
  const learnerId = await guest();
  const { due } = await review(learnerId, oldCard, 0);
  serving({ cards: renamedCards, redirects: `flashcards: {${oldCard}: ${newCard}}` });
  expect((await dueFlashcards({ learnerId, now: due })).due).toEqual([{ cardId: newCard, isNew: false }]);

  // It lay open under its old name while the course changed.
  await review(learnerId, oldCard, 20);
  const states = await db().cardState.findMany({ where: { learnerId } });
  expect(states.map(({ cardId }) => cardId)).toEqual([newCard]);
  expect(states[0]?.state).toEqual(fold(newCard, [0, 'good'], [20, 'good']));
  const logged = await db().studyEvent.findMany({ where: { learnerId }, orderBy: { at: 'asc' } });
  expect(logged.map(({ cardId }) => cardId)).toEqual([oldCard, newCard]);
  // Sent again under the new name it is the same review.
  const reviewId = `${learnerId} ${oldCard} 20`;
  await reviewFlashcard({ learnerId, cardId: newCard, rating: 'good', reviewId, now: later(30) });
  expect(await db().studyEvent.count({ where: { learnerId } })).toBe(2);
});

test('without the redirect a renamed card is another card', async () => {
  const learnerId = await guest();
  await review(learnerId, oldCard, 0);
  serving({ cards: renamedCards });
  expect((await dueFlashcards({ learnerId, now })).due).toEqual([{ cardId: newCard, isNew: true }]);
});

const twoCards = `${cardsText}\n${cardsText.slice(cardsText.indexOf('## ')).replace(oldCard, newCard)}`;

test('two cards that became one have one history, for an account and its guest too', async () => {
  serving({ cards: twoCards });
  const [learnerId, guestId] = [await guest(), await guest()];
  await review(learnerId, oldCard, 0, 'again');
  await review(learnerId, newCard, 5);
  await review(guestId, oldCard, 7);
  serving({ cards: renamedCards, redirects: `flashcards: {${oldCard}: ${newCard}}` });
  const both = fold(newCard, [0, 'again'], [5, 'good']).card;
  const due = await dueFlashcards({ learnerId, now: new Date(both.due) });
  expect(due.due).toEqual([{ cardId: newCard, isNew: false }]);
  await mergeGuest({ guestId, learnerId, now: later(9) });
  const states = await db().cardState.findMany({ where: { learnerId } });
  expect(states).toMatchObject([{ cardId: newCard, state: fold(newCard, [0, 'again'], [5, 'good'], [7, 'good']) }]);
});

test('a card whose meaning was declared changed is scheduled as new, and says so; its log stays', async () => {
  const learnerId = await guest();
  await review(learnerId, oldCard, 0);
  const revised = cardsText.replace('visibility-timeout.html)', 'visibility-timeout.html) revision 2');
  const { course } = smallCourse({ cards: revised });
  expect(course.flashcards[0]?.revision).toBe(2);
  serve(course);
  expect((await dueFlashcards({ learnerId, now: later(1) })).due).toEqual([{ cardId: oldCard, isNew: true }]);
  expect((await loadProgress({ learnerId, now })).changedCards).toBe(1);
  await review(learnerId, oldCard, 2);
  const state = await db().cardState.findFirstOrThrow({ where: { learnerId } });
  expect((await loadProgress({ learnerId, now })).changedCards).toBe(0);
  expect(state).toMatchObject({ revision: 2, state: { card: { reps: 1 } } });
  expect((await dueFlashcards({ learnerId, now: new Date(state.due) })).due).toEqual([
    { cardId: oldCard, isNew: false },
  ]);
  expect(await db().studyEvent.count({ where: { learnerId } })).toBe(2);
  // Taking it back takes back that review alone; the earlier ones count no more than before.
  await undoReview({ learnerId, reviewId: `${learnerId} ${oldCard} 2`, now: later(3) });
  expect((await dueFlashcards({ learnerId, now: later(4) })).due).toEqual([{ cardId: oldCard, isNew: true }]);
});

test('a removed card is asked no more, and its history stays', async () => {
  const learnerId = await guest();
  await review(learnerId, oldCard, 0);
  serving({ cards: '---\ntopic: sqs\n---\n', redirects: `flashcards: {${oldCard}: null}` });
  expect(await dueFlashcards({ learnerId, now: later(60) })).toMatchObject({ due: [] });
  await expect(review(learnerId, oldCard, 60)).rejects.toThrow(refusedWith('NOT_FOUND'));
  expect(await db().studyEvent.count({ where: { learnerId } })).toBe(1);
});

const oldFamily = 'async-number-of-runs';
const renamedFamily = familyText.replace(`id: ${oldFamily}`, 'id: runs-of-an-event');
const renamed = { family: renamedFamily, redirects: `families: {${oldFamily}: runs-of-an-event}` };

async function answered(value: number) {
  const learnerId = await guest();
  const mine = { learnerId, ...(await startAttempt({ learnerId, now })) };
  await answerQuestion({ ...mine, answer: { form: 'number', value }, now });
  return mine;
}

test('answers to a renamed family stay what they are, and count', async () => {
  const mine = await answered(3);
  serving(renamed);
  expect(await loadAttempt(mine)).toMatchObject({ verdict: { correct: true }, since: { family: 'edited' } });
  expect((await loadProgress({ learnerId: mine.learnerId, now })).topics[0]).toMatchObject({ answered: 1, correct: 1 });
  // Whoever follows a link with the old id gets the new family.
  const { attemptId } = await startAttempt({ learnerId: mine.learnerId, familyId: oldFamily, now });
  expect(await db().attempt.findUnique({ where: { id: attemptId } })).toMatchObject({ familyId: 'runs-of-an-event' });
});

test('a family that moved to another topic takes its answers along', async () => {
  const mine = await answered(3);
  serving({ family: familyText.replace('topic: retries', 'topic: sqs') });
  expect((await loadProgress({ learnerId: mine.learnerId, now })).topics).toMatchObject([
    { id: 'retries', answered: 0 },
    { id: 'sqs', answered: 1 },
  ]);
});

test('what was retired stays retired under a new name', async () => {
  const learnerId = await guest();
  await db().learner.update({ where: { id: learnerId }, data: { role: 'author', guest: false } });
  await retire({ learnerId, familyId: oldFamily, reason: 'Wrong.', now });
  serving(renamed);
  await expect(startAttempt({ learnerId, now })).rejects.toThrow(refusedWith('NO_QUESTION'));
  await db().retirement.deleteMany();
});

test('a family that left the course keeps its answers readable and counted', async () => {
  const mine = await answered(1);
  serving({ family: '', redirects: `families: {${oldFamily}: null}` });
  expect(await loadAttempt(mine)).toMatchObject({ verdict: { correct: false }, since: { family: 'gone' } });
  expect(await loadProgress({ learnerId: mine.learnerId, now })).toMatchObject({
    topics: [{ answered: 1 }, {}],
    beliefs: [{ count: 1 }],
    history: [{ attemptId: mine.attemptId }],
  });
  await expect(startAttempt({ learnerId: mine.learnerId, now })).rejects.toThrow(refusedWith('NOT_FOUND'));
});

test('a family whose meaning was declared changed counts anew, and the learner is told', async () => {
  const [mine, other] = [await answered(1), await guest()];
  const open = { learnerId: other, ...(await startAttempt({ learnerId: other, now })) };
  serving({ family: familyText.replace('form: number', 'form: number\nrevision: 2') });
  const progress = await loadProgress({ learnerId: mine.learnerId, now });
  expect(progress).toMatchObject({
    topics: [{ answered: 0 }, {}],
    beliefs: [],
    revised: [{ familyId: oldFamily, answers: 1 }],
    history: [{ attemptId: mine.attemptId }],
  });
  expect(await loadAside(mine)).toMatchObject({ revised: true });
  expect(await loadAttempt(mine)).toMatchObject({ verdict: { correct: false } });
  // What is open keeps the variant that it holds.
  expect(await answerQuestion({ ...open, answer: { form: 'number', value: 3 }, now })).toMatchObject({ correct: true });
  expect((await loadProgress({ learnerId: other, now })).revised).toMatchObject([{ answers: 1 }]);
  // A new answer counts.
  const again = await startAttempt({ learnerId: mine.learnerId, now });
  await answerQuestion({ learnerId: mine.learnerId, ...again, answer: { form: 'number', value: 3 }, now });
  expect((await loadProgress({ learnerId: mine.learnerId, now })).topics[0]).toMatchObject({ answered: 1, correct: 1 });
});

test('a lesson that was read stays read under a new name, is unread when its meaning changed, and remembered when it left', async () => {
  const learnerId = await guest();
  const read = { learnerId, lessonId: 'whose-retries', isRead: true, now };
  await markLesson(read);
  await markLesson({ ...read, now: later(1) });
  expect((await loadReadings({ learnerId })).lessons.get('whose-retries')).toBe('read');

  const renamedLesson = lessonText.replace('id: whose-retries', 'id: who-retries');
  const redirects = 'lessons: {whose-retries: who-retries}';
  serving({ lesson: renamedLesson, redirects });
  expect(lessonMovedTo('whose-retries')).toBe('who-retries');
  expect((await loadReadings({ learnerId })).lessons.get('who-retries')).toBe('read');

  serving({ lesson: renamedLesson.replace('order: 1', 'order: 1\nrevision: 2'), redirects });
  expect((await loadReadings({ learnerId })).lessons.get('who-retries')).toBe('changed');
  await markLesson({ ...read, now: later(2) });
  expect((await loadReadings({ learnerId })).lessons.get('who-retries')).toBe('read');
  await markLesson({ ...read, isRead: false, now: later(3) });
  expect((await loadReadings({ learnerId })).lessons.size).toBe(0);

  serving({});
  await markLesson(read);
  serving({ lesson: '', redirects: 'lessons: {whose-retries: null}' });
  expect(await loadReadings({ learnerId })).toMatchObject({ gone: [{ title: 'Whose retries', at: now }] });
  await expect(markLesson(read)).rejects.toThrow(refusedWith('NOT_FOUND'));
});
