import { isDeepStrictEqual } from 'node:util';
import { drawVariant, grade, type Replay, replay, type Variant, type Verdict } from '../../quiz';
import { traceDigest } from '../digests';
import type { ClosedAttempt } from '../records/attempts';

/**
 * What today's engine makes of a question that was answered before, from nothing to everything: its run goes otherwise,
 * its answer is another, another question comes of the same seed, none can be drawn.
 */
export type Effect = 'nothing' | 'run' | 'answer' | 'question' | 'gone';

export interface Redrawn {
  readonly effect: Effect;
  /** The question as it is today, while it is the one that was answered. */
  readonly today?: Today;
  /** Why it cannot be drawn any more. */
  readonly reason?: string;
}

interface Today {
  readonly variant: Variant;
  readonly keyText: string;
  readonly verdict: Verdict & { type: 'graded' };
  readonly replay: Replay;
}

/** Draws the question of a closed attempt again, from its family as it was and its seed. */
export function redraw(attempt: ClosedAttempt, { sameEngine }: { readonly sameEngine: boolean }): Redrawn {
  try {
    const drawn = drawVariant(attempt.family, attempt.seed);
    if (!drawn.ok) return { effect: 'gone', ...drawn.error };
    if (attempt.stem !== undefined && attempt.stem !== drawn.value.stem) return { effect: 'question' };
    // Grading takes many runs; the engine that gave the stored verdict would give it again.
    const verdict = sameEngine ? attempt.verdict : gradedAgain(attempt, drawn.value);
    if (!verdict) return { effect: 'question' };
    const today = {
      variant: drawn.value,
      keyText: verdict.keyText,
      verdict,
      replay: replay(drawn.value, attempt.answer),
    };
    return { effect: effectOn(attempt, today), today };
  } catch (fault) {
    // A family of an earlier version may have a shape that the quiz does not know any more.
    return { effect: 'gone', reason: (fault as Error).message };
  }
}

/** Undefined when the stored answer means something else to the question of today. */
function gradedAgain(
  { answer, verdict: then }: ClosedAttempt,
  variant: Variant,
): (Verdict & { type: 'graded' }) | undefined {
  const now = grade(variant, answer);
  if (now.type !== 'graded' || now.answerText !== then.answerText) return undefined;
  const textsOf = ({ options }: typeof now) => options.map(({ text }) => text);
  return !variant.form.endsWith('-choice') || isDeepStrictEqual(textsOf(now), textsOf(then)) ? now : undefined;
}

function effectOn({ verdict, traceDigest: run }: ClosedAttempt, today: Today): Effect {
  if (today.keyText !== verdict.keyText) return 'answer';
  // The replay follows an answer that changes the set-up; what was stored is the run of the set-up as it was asked.
  return run === undefined || run === traceDigest(replay(today.variant).aws) ? 'nothing' : 'run';
}
