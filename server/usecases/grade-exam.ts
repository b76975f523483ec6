import { setImmediate } from 'node:timers/promises';
import { type Answer, grade, guessChance } from '../../quiz';
import { cardOfFamily, ratingFor } from '../../study';
import { db } from '../db';
import { closeAttempt, type OpenAttempt } from '../records/attempts';
import { type Sitting, selectExamQuestions, updateLeftOpen, updateOutcome } from '../records/exams';
import { keyDisagreed } from './key-disagreed';
import { logEvent } from './log-event';
import { retirementOfAttempt } from './retirements';

interface Input {
  readonly learnerId: string;
  readonly sitting: Sitting & { readonly endedAt: Date };
  readonly zone?: string;
}

/**
 * Grades what is not graded yet of a sitting that has ended. Nothing changes its answers any more, so it may be stopped
 * anywhere and done again, by several at once: each question is closed once.
 */
export async function gradeExam({ learnerId, sitting, zone }: Input): Promise<void> {
  const questions = await selectExamQuestions(db(), { sittingId: sitting.id });
  const answered = questions.filter(({ marks }) => marks.answer).length;
  const spent = (sitting.savedAt ?? sitting.startedAt).getTime() - sitting.startedAt.getTime();
  for (const { place, marks, graded, attempt } of questions) {
    if (graded || attempt.state === 'closed') continue;
    const at = { learnerId, sittingId: sitting.id, place, endedAt: sitting.endedAt };
    await settle({ ...at, attempt, answer: marks.answer?.value, zone, durationMs: spent / Math.max(1, answered) });
    // Others are served between two questions.
    await setImmediate();
  }
}

interface Settling {
  readonly learnerId: string;
  readonly sittingId: string;
  readonly place: number;
  readonly attempt: OpenAttempt;
  readonly answer?: Answer;
  readonly endedAt: Date;
  readonly zone?: string;
  readonly durationMs: number;
}

async function settle({ learnerId, sittingId, place, attempt, answer, endedAt: now, zone, durationMs }: Settling) {
  const { id: attemptId, familyId, revision, variant } = attempt;
  const retired = await retirementOfAttempt(attempt);
  // The run is made before anything is written.
  const verdict = answer && !retired ? grade(variant, answer) : undefined;
  if (!answer || verdict?.type !== 'graded') {
    await db().$transaction([
      updateLeftOpen(db(), { attemptId, now }),
      updateOutcome(db(), { sittingId, place, outcome: retired ? 'set-aside' : 'unanswered' }),
    ]);
    return;
  }
  const guess = guessChance(variant.question);
  const closed = await db().$transaction(async (transaction) => {
    const count = await closeAttempt(transaction, { attemptId, learnerId, answer, verdict, guess, now });
    await updateOutcome(transaction, { sittingId, place, outcome: 'answered' });
    const event = { kind: 'exam' as const, rating: ratingFor(verdict), at: now.getTime() };
    const logged = { id: attemptId, learnerId, cardId: cardOfFamily(familyId), event, revision, zone, durationMs };
    if (count > 0 && !verdict.alarm) await logEvent(transaction, logged);
    return count;
  });
  if (closed > 0 && verdict.alarm) await keyDisagreed({ learnerId, attempt, now });
}
