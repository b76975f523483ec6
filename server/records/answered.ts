import type { RuleId } from '../../engine';
import type { Confidence } from '../../study';
import type { Database } from '../db';

/** What a learner answered, oldest first. What raised an alarm, or was set aside by re-grading, counts for nothing, nor do the long questions of a diagnosis. */
export async function selectAnswered(db: Database, { learnerId }: { readonly learnerId: string }) {
  const rows = await db.attempt.findMany({
    where: { learnerId, state: 'closed', counts: true, undoneAt: null, purpose: { not: 'diagnosis' } },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      familyId: true,
      topic: true,
      title: true,
      correct: true,
      belief: true,
      rules: true,
      guess: true,
      hintsTaken: true,
      confidence: true,
      revision: true,
      answeredAt: true,
    },
  });
  return rows.map((row) => ({
    ...row,
    correct: row.correct === true,
    answeredAt: row.answeredAt as Date,
    // Attempts of earlier versions are evidence of nothing but their topic.
    rules: (row.rules ?? []) as readonly RuleId[],
    guess: row.guess ?? 0,
    confidence: row.confidence as Confidence | null,
  }));
}

/** The newest answers that count, newest first. */
export async function selectLatestAnswers(
  db: Database,
  { learnerId, most }: { readonly learnerId: string; readonly most: number },
) {
  const rows = await db.attempt.findMany({
    where: { learnerId, state: 'closed', counts: true, undoneAt: null, purpose: { in: ['practice', 'review'] } },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: { familyId: true, topic: true, correct: true, answeredAt: true },
  });
  return rows.map((row) => ({ ...row, correct: row.correct === true, answeredAt: row.answeredAt as Date }));
}

/** How often each family was answered, and how often rightly, over all learners. */
export async function selectAnswersByFamily(db: Database): Promise<Map<string, { answered: number; correct: number }>> {
  const rows = await db.attempt.groupBy({
    by: ['familyId', 'correct'],
    where: { state: 'closed', counts: true, undoneAt: null },
    _count: { _all: true },
  });
  const counts = new Map<string, { answered: number; correct: number }>();
  for (const { familyId, correct, _count } of rows) {
    const before = counts.get(familyId) ?? { answered: 0, correct: 0 };
    counts.set(familyId, {
      answered: before.answered + _count._all,
      correct: before.correct + (correct === true ? _count._all : 0),
    });
  }
  return counts;
}
