import * as z from 'zod';
import { type Answer, grade, guessChance, type Verdict } from '../../quiz';
import { linesAnswered } from '../../quiz/diagnosis';
import { type CardEvent, type Confidence, cardOfFamily, confidences, ratingFor, type StudySettings } from '../../study';
import { db } from '../db';
import { AppError } from '../errors';
import { closeAttempt, type OpenAttempt, selectAttempt } from '../records/attempts';
import { updateGiven } from '../records/diagnoses';
import { foldOf } from '../records/study';
import { historyOf } from './card-history';
import { keyDisagreed } from './key-disagreed';
import { logEvent } from './log-event';
import { openSince } from './open-since';
import { retirementOfAttempt } from './retirements';
import { isSameAnswer } from './same-answer';
import { studySettings } from './study-settings';

export const confidenceSchema = z.enum(confidences);

interface Input {
  readonly learnerId: string;
  readonly attemptId: string;
  /** Whatever was sent; what is no answer to this question gets an invalid verdict, and nothing is written. */
  readonly answer: unknown;
  readonly now: Date;
  readonly zone?: string;
  readonly durationMs?: number;
  /** How sure the learner was, where it was asked. */
  readonly confidence?: Confidence;
}

/** Grades and closes an attempt, once. The same answer again, however it came about, gives the stored verdict. */
export async function answerQuestion({ answer, confidence, ...input }: Input): Promise<Verdict> {
  const { learnerId, attemptId, now } = input;
  const attempt = await selectAttempt(db(), { attemptId, learnerId });
  if (attempt.state === 'closed') return storedVerdict(attempt, answer);
  if (attempt.startedAt < openSince(now)) throw new AppError('EXPIRED');
  if (await retirementOfAttempt(attempt)) throw new AppError('RETIRED');
  // The run is made before anything is written: a transaction must wait for nothing but the database.
  const verdict = grade(attempt.variant, answer);
  if (verdict.type === 'invalid') return verdict;
  const missedFirst =
    attempt.purpose === 'practice' && !verdict.correct && !(await isBegun(attempt.familyId, learnerId));
  const event = eventOf(attempt, verdict, await studySettings({ learnerId }), missedFirst, now);
  const guess = guessChance(attempt.variant.question);
  const closed = await db().$transaction(async (transaction) => {
    const count = await closeAttempt(transaction, {
      ...{ attemptId, learnerId, answer: answer as Answer, verdict, guess, now },
      ...(confidence && { confidence }),
    });
    // An answer that raised an alarm is our fault: it moves no card.
    if (count > 0 && attempt.purpose === 'diagnosis')
      await updateGiven(transaction, { attemptId, given: linesAnswered(attempt.variant.question, answer as Answer) });
    else if (count > 0 && !verdict.alarm)
      await logEvent(transaction, {
        ...input,
        id: attemptId,
        cardId: cardOfFamily(attempt.familyId),
        event,
        revision: attempt.revision,
      });
    return count;
  });
  // Another request was faster: what it stored counts.
  if (closed === 0) return storedVerdict(await selectAttempt(db(), { attemptId, learnerId }), answer);
  if (verdict.alarm) {
    await keyDisagreed({ learnerId, attempt, now });
  }
  return verdict;
}

function eventOf(
  { purpose, hintsTaken }: OpenAttempt,
  verdict: { readonly correct: boolean },
  { retention, weights }: StudySettings,
  missedFirst: boolean,
  now: Date,
): CardEvent {
  const answered = { rating: ratingFor(verdict, hintsTaken), at: now.getTime() };
  // Practice is extra and moves nothing; but what is missed when first met comes back from then on.
  return purpose === 'practice' && !missedFirst
    ? { kind: 'practice', ...answered }
    : { kind: 'review', ...answered, how: { retention, ...(weights && { weights }) } };
}

/** Whether reviews of this family's card have begun. */
async function isBegun(familyId: string, learnerId: string): Promise<boolean> {
  const state = await foldOf(db(), { learnerId, ...historyOf(cardOfFamily(familyId)) });
  return state !== undefined && state.card.phase !== 'new';
}

function storedVerdict(attempt: Awaited<ReturnType<typeof selectAttempt>>, answer: unknown): Verdict {
  if (attempt.state === 'open' || !isSameAnswer(attempt.answer, answer)) throw new AppError('ALREADY_ANSWERED');
  return attempt.verdict;
}
