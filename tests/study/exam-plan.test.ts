import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyCard, gainOf, learningDay, type PlannedCard, planExam, review, studiesOf } from '../../study';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 25, 12);
const dayOf = (at: number) => learningDay(at, 'UTC');
const pace = { minutesADay: 20, secondsAReview: 20, secondsANewCard: 40 };
const learned = (id: string, ago: number): PlannedCard => ({
  ...{ id, card: review(id, emptyCard(now - ago * day), 'easy', now - ago * day).card },
});
const cards = fc
  .array(fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }), { maxLength: 40 })
  .map((list) => list.map((ago, at): PlannedCard => (ago === undefined ? { id: `c${at}` } : learned(`c${at}`, ago))));
const minutes = fc.integer({ min: 0, max: 40 });

test('no day takes more than its minutes, and no card comes twice on it', () => {
  fc.assert(
    fc.property(cards, minutes, fc.integer({ min: 1, max: 20 }), (list, minutesADay, days) => {
      const plan = planExam(list, now, now + days * day, dayOf, { ...pace, minutesADay });
      for (const one of plan.days) expect(one.minutes).toBeLessThanOrEqual(minutesADay);
      expect(new Set(plan.today).size).toBe(plan.today.length);
      const begun = plan.days.reduce((sum, { newCards }) => sum + newCards, 0);
      expect(begun + plan.unseen).toBe(list.filter(({ card }) => !card).length);
    }),
    { numRuns: 40 },
  );
});

test('a plan is never worse than no study', () => {
  fc.assert(
    fc.property(cards, minutes, (list, minutesADay) => {
      const { recall } = planExam(list, now, now + 10 * day, dayOf, { ...pace, minutesADay });
      expect(recall.planned).toBeGreaterThanOrEqual(recall.now - 1e-9);
    }),
    { numRuns: 40 },
  );
});

test('what raises recall on the day most for its time comes first', () => {
  const list = [learned('fresh', 1), learned('old', 50), { id: 'new' }];
  const exam = now + 12 * day;
  const worth = (one: PlannedCard) => gainOf(one, now, exam) / (one.card ? 20 : 40);
  const chosen = studiesOf(list, now, exam, pace);
  expect(chosen).toEqual(chosen.toSorted((a, b) => worth(b) - worth(a)));
  expect(chosen.length).toBeGreaterThan(0);
});

test('what does not fit is told', () => {
  const list = Array.from({ length: 50 }, (_, at) => ({ id: `c${at}` }));
  expect(planExam(list, now, now + 2 * day, dayOf, { ...pace, minutesADay: 5 }).unseen).toBeGreaterThan(20);
  expect(planExam(list, now, now + 30 * day, dayOf, pace).unseen).toBe(0);
});
