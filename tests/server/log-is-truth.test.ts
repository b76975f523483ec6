import fc from 'fast-check';
import { expect, test } from 'vitest';
import { db } from '../../server/db';
import { answerQuestion } from '../../server/usecases/answer-question';
import { createGuest } from '../../server/usecases/create-guest';
import { lastReview } from '../../server/usecases/last-review';
import { type Mark, markCard } from '../../server/usecases/mark-card';
import { nextReview } from '../../server/usecases/next-review';
import { reviewFlashcard } from '../../server/usecases/review-flashcard';
import { startAttempt } from '../../server/usecases/start-attempt';
import { studyQueue } from '../../server/usecases/study-queue';
import { undoReview } from '../../server/usecases/undo-review';
import { type CardEvent, type CardState, foldCard, learningDay, type Rating } from '../../study';
import { withDatabase } from './fixture';

withDatabase();

const hour = 3_600_000;
const flashcard = 'received-not-deleted';
const familyCard = 'family:async-number-of-runs';
const guest = async (now: Date) => (await createGuest({ address: '127.0.0.1', now })).id;

/** Moments around which clocks change somewhere, and a dull one. */
const edges = [
  '2026-03-29T01:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-11-01T06:00:00Z',
  '2026-04-04T15:00:00Z',
  '2026-11-25T12:00:00Z',
];
const zones = Intl.supportedValuesOf('timeZone');
const rating = fc.constantFrom<Rating>('again', 'hard', 'good', 'easy');
const step = fc.record({
  act: fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('review' as const), rating }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('answer' as const), value: fc.constantFrom(1, 3) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('practice' as const), value: fc.constantFrom(1, 3) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom<Mark>('bury', 'suspend', 'resume', 'flag', 'unflag', 'lesson'),
        cardId: fc.constantFrom(flashcard, familyCard),
      }),
    },
  ),
  /** How often the browser sends it, all at once: a double click, or two tabs. */
  times: fc.constantFrom(1, 1, 2, 3),
  /** The server's clock may be set back by hours. */
  passes: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: -5, max: 30 * 24 }) },
  ),
  zone: fc.constantFrom(...zones),
});
const walk = fc.record({ edge: fc.constantFrom(...edges), steps: fc.array(step, { minLength: 1, maxLength: 9 }) });

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

let ids = 0;
const newId = () => `event-${++ids}`;

/** Does it as often as it is sent, and gives how many rows it should leave in the log. */
async function take({ act, times, zone }: Step, learnerId: string, now: Date): Promise<number> {
  const often = (what: () => Promise<unknown>) => Promise.all(Array.from({ length: times }, what));
  if (act.kind === 'review') {
    const review = { learnerId, cardId: flashcard, rating: act.rating, reviewId: newId(), now, zone };
    await often(() => reviewFlashcard(review));
    return 1;
  }
  if (act.kind === 'answer' || act.kind === 'practice') {
    const purpose = act.kind === 'answer' ? 'review' : 'practice';
    const { attemptId } = await startAttempt({ learnerId, purpose, now });
    await often(() =>
      answerQuestion({ learnerId, attemptId, answer: { form: 'number', value: act.value }, now, zone }),
    );
    return 1;
  }
  if (act.kind === 'undo') {
    const reviewId = await lastReview({ learnerId, now, zone });
    if (reviewId !== undefined) await often(() => undoReview({ learnerId, reviewId, now }));
    return 0;
  }
  const before = await stateOf(learnerId, act.cardId);
  // Every second click comes from somebody who heard nothing of the first: its id is another.
  const ids = [newId(), newId()];
  let sent = 0;
  const event = { learnerId, cardId: act.cardId, mark: act.kind, now, zone };
  await often(() => markCard({ ...event, eventId: ids[sent++ % 2] ?? '' }));
  return bears(before, act.kind, learningDay(now.getTime(), zone).date) ? 0 : 1;
}

const stateOf = async (learnerId: string, cardId: string) =>
  (await db().cardState.findFirst({ where: { learnerId, cardId } }))?.state as CardState | undefined;

/** Whether a card bears a mark already. */
const bears = (state: CardState | undefined, mark: Mark, today: string): boolean =>
  ({
    bury: state?.buriedOn === today,
    suspend: state?.suspended === true,
    resume: !state?.suspended,
    flag: state?.flagged === true,
    unflag: !state?.flagged,
    lesson: !state?.missesInARow,
  })[mark];

/** Every card stands where the fold of its log says, and nowhere else. */
async function expectFolded(learnerId: string): Promise<void> {
  const rows = await db().studyEvent.findMany({
    where: { learnerId, undoneAt: null },
    orderBy: { seq: 'asc' },
  });
  const states = await db().cardState.findMany({ where: { learnerId } });
  for (const cardId of [flashcard, familyCard]) {
    const events = rows.filter((row) => row.cardId === cardId).map(({ event }) => event as unknown as CardEvent);
    const state = states.find((one) => one.cardId === cardId);
    if (events.length === 0) expect(state).toBeUndefined();
    else expect(state?.state).toEqual(JSON.parse(JSON.stringify(foldCard(cardId, events))));
  }
  for (const { at, zone, learningDay: day } of rows) expect(day).toBe(learningDay(at.getTime(), zone).date);
}

test('whatever happens, in whichever zone and however often it is sent: a card is the fold of its log', async () => {
  await fc.assert(
    fc.asyncProperty(walk, async ({ edge, steps }) => {
      let now = new Date(edge);
      const learnerId = await guest(now);
      let rows = 0;
      for (const one of steps) {
        now = new Date(now.getTime() + one.passes * hour);
        rows += await take(one, learnerId, now);
        expect(await db().studyEvent.count({ where: { learnerId } })).toBe(rows);
        await expectFolded(learnerId);
      }
    }),
    { numRuns: 15 },
  );
});

test('two tabs that review the same card at the same time count as two reviews, in order', async () => {
  const now = new Date('2026-11-25T12:00:00Z');
  const learnerId = await guest(now);
  const review = { learnerId, cardId: flashcard, now } as const;
  await Promise.all([
    reviewFlashcard({ ...review, rating: 'good', reviewId: newId() }),
    reviewFlashcard({ ...review, rating: 'again', reviewId: newId() }),
  ]);
  expect(await db().cardState.findFirst({ where: { learnerId } })).toMatchObject({ state: { card: { reps: 2 } } });
  await expectFolded(learnerId);
});

test('two tabs that ask for the next question get the same one, and one answer counts', async () => {
  const now = new Date('2026-11-25T12:00:00Z');
  const learnerId = await guest(now);
  const [one, two] = [await nextReview({ learnerId, now }), await nextReview({ learnerId, now })];
  expect(one).toMatchObject({ kind: 'question' });
  expect(two).toEqual(one);
  const attemptId = one.kind === 'question' ? one.attemptId : '';
  const answers = await Promise.allSettled(
    [3, 1].map((value) => answerQuestion({ learnerId, attemptId, answer: { form: 'number', value }, now })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await db().studyEvent.count({ where: { learnerId } })).toBe(1);
});

test('a journey in mid-review moves no day that is over, and counts nothing twice', async () => {
  const now = new Date('2026-11-25T12:00:00Z');
  const learnerId = await guest(now);
  await reviewFlashcard({ learnerId, cardId: flashcard, rating: 'good', reviewId: newId(), now, zone: 'Asia/Tokyo' });
  const then = new Date(now.getTime() + hour);
  // It is 3 in the morning in Honolulu, so the day there is the one before.
  const queue = await studyQueue({ learnerId, now: then, zone: 'Pacific/Honolulu' });
  expect(queue.due.map(({ id }) => id)).toContain(flashcard);
  await reviewFlashcard({
    learnerId,
    cardId: flashcard,
    rating: 'good',
    reviewId: newId(),
    now: then,
    zone: 'Pacific/Honolulu',
  });
  const days = await db().studyEvent.findMany({ where: { learnerId }, orderBy: { seq: 'asc' } });
  expect(days.map(({ learningDay: day }) => day)).toEqual(['2026-11-25', '2026-11-24']);
  await expectFolded(learnerId);
});

test('a clock that is wrong by hours makes no duration of a day, nor one below nothing', async () => {
  const now = new Date('2026-11-25T12:00:00Z');
  const learnerId = await guest(now);
  for (const durationMs of [-5 * hour, 9 * hour, 12_345.6])
    await reviewFlashcard({ learnerId, cardId: flashcard, rating: 'good', reviewId: newId(), now, durationMs });
  const rows = await db().studyEvent.findMany({ where: { learnerId }, select: { durationMs: true } });
  expect(rows.map(({ durationMs }) => durationMs).toSorted((a, b) => Number(a) - Number(b))).toEqual([
    0, 12_346, 600_000,
  ]);
});

test('a clock that is set back changes no order: what was done last counts last, and is what Undo takes back', async () => {
  const now = new Date('2026-11-25T12:00:00Z');
  const ahead = new Date(now.getTime() + 5 * hour);
  const learnerId = await guest(now);
  const card = { learnerId, cardId: flashcard };
  await markCard({ ...card, mark: 'suspend', eventId: newId(), now: ahead });
  await markCard({ ...card, mark: 'resume', eventId: newId(), now });
  const state = async () => (await db().cardState.findFirstOrThrow({ where: { learnerId } })).state;
  expect(await state()).toMatchObject({ suspended: false });

  await reviewFlashcard({ ...card, rating: 'good', reviewId: newId(), now: ahead });
  const before = await state();
  const lastId = newId();
  await reviewFlashcard({ ...card, rating: 'again', reviewId: lastId, now });
  expect(await state()).toMatchObject({ missesInARow: 1, card: { reps: 2 } });
  expect(await lastReview({ learnerId, now })).toBe(lastId);
  await undoReview({ learnerId, reviewId: lastId, now });
  expect(await state()).toEqual(before);
});
