import { type Answer, drawVariant, type PublicVariant, type Replay, replay, toPublic, type Verdict } from '../../quiz';
import { db } from '../db';
import { selectOptionalAttempt } from '../records/attempts';

/** An attempt as its learner may see it: without key and seed, and with the replay only once it is answered. */
export interface LoadedAttempt {
  readonly id: string;
  readonly state: 'open' | 'closed';
  readonly public: PublicVariant;
  readonly hints: readonly string[];
  readonly verdict?: Extract<Verdict, { type: 'graded' }>;
  readonly answer?: Answer;
  readonly replay?: Replay;
}

interface Input {
  readonly learnerId: string;
  readonly attemptId: string;
}

/** The learner's own attempt; undefined when there is none, or when the engine of today cannot draw its question any more. */
export async function loadAttempt({ learnerId, attemptId }: Input): Promise<LoadedAttempt | undefined> {
  const attempt = await selectOptionalAttempt(db(), { attemptId, learnerId });
  if (!attempt) return undefined;
  const { id, state, answer, verdict, hintsTaken } = attempt;
  if (attempt.variant) {
    const hints = attempt.variant.hints.slice(0, hintsTaken);
    return { id, state, public: toPublic(attempt.variant), hints };
  }
  // A closed attempt gave its variant back: the family as it was and the seed draw the same again.
  const drawn = drawVariant(attempt.family, attempt.seed);
  if (!drawn.ok) return undefined;
  const hints = drawn.value.hints.slice(0, hintsTaken);
  return { id, state, public: toPublic(drawn.value), hints, verdict, answer, replay: replay(drawn.value, answer) };
}
