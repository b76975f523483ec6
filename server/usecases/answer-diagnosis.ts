import type { Verdict } from '../../quiz';
import { db } from '../db';
import { AppError } from '../errors';
import { selectOptionalDiagnosis } from '../records/diagnoses';
import { advanceDiagnosis } from './advance-diagnosis';
import { answerQuestion } from './answer-question';

interface Input {
  readonly learnerId: string;
  readonly diagnosisId: string;
  readonly attemptId: string;
  readonly answer: unknown;
  readonly now: Date;
}

/** Takes an answer and lays out the next question. Nothing is told of the verdict before the sitting ends; a sentence says what is no answer. */
export async function answerDiagnosis({ diagnosisId, ...input }: Input): Promise<{ invalid?: string }> {
  const { learnerId, attemptId, now } = input;
  const diagnosis = await selectOptionalDiagnosis(db(), { diagnosisId, learnerId });
  if (!diagnosis?.questions.some((question) => question.attemptId === attemptId)) throw new AppError('NOT_FOUND');
  const verdict: Verdict = await answerQuestion(input);
  if (verdict.type === 'invalid') return { invalid: verdict.message };
  await advanceDiagnosis({ learnerId, diagnosisId, now });
  return {};
}
