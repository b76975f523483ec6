import type { CardEvent, DayOfStudy } from '../../study';
import type { Database } from '../db';

type Mine = { readonly learnerId: string };

/** Answers that count, in whichever way they were asked. */
const answers = { undoneAt: null, setAside: false, kind: { in: ['review', 'practice', 'exam'] } };

/** Every learning day with an answer: how many there were, and how long they took. */
export async function selectDaysOfStudy(db: Database, { learnerId }: Mine): Promise<DayOfStudy[]> {
  const rows = await db.studyEvent.groupBy({
    by: ['learningDay'],
    where: { learnerId, ...answers },
    _count: { _all: true },
    _sum: { durationMs: true },
  });
  return rows.map(({ learningDay, _count, _sum }) => ({
    date: learningDay,
    answers: _count._all,
    minutes: (_sum.durationMs ?? 0) / 60_000,
  }));
}

/** Whatever moved a card, oldest first. */
export async function selectLog(db: Database, { learnerId }: Mine) {
  const rows = await db.studyEvent.findMany({
    where: { learnerId, undoneAt: null, setAside: false, kind: { in: ['review', 'reschedule'] } },
    orderBy: { seq: 'asc' },
    select: { cardId: true, revision: true, event: true, regraded: true },
  });
  return rows.map(({ event, regraded, ...row }) => ({ ...row, event: (regraded ?? event) as unknown as CardEvent }));
}

export const countReviews = (db: Database, { learnerId }: Mine): Promise<number> =>
  db.studyEvent.count({ where: { learnerId, undoneAt: null, setAside: false, kind: 'review' } });
