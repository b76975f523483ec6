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
  readonly verdict: Graded;
  readonly replay: Replay;
}

type Graded = Extract<Verdict, { type: 'graded' }>;

/** Draws the question of a closed attempt again, from its family as it was and its seed. */
export function redraw(attempt: ClosedAttempt): Redrawn {
  const today = drawAgain(attempt);
  if (!today) return { effect: 'question' };
  if ('reason' in today) return { effect: 'gone', ...today };
  return isSameQuestion(attempt, today) ? { effect: effectOn(attempt, today), today } : { effect: 'question' };
}

function effectOn({ verdict, traceDigest: run }: ClosedAttempt, today: Today): Effect {
  if (today.verdict.keyText !== verdict.keyText) return 'answer';
  return run === undefined || run === traceDigest(today.replay.aws) ? 'nothing' : 'run';
}

/** Undefined when the stored answer does not answer what is drawn now. */
function drawAgain({ family, seed, answer }: ClosedAttempt): Today | { readonly reason: string } | undefined {
  try {
    const drawn = drawVariant(family, seed);
    if (!drawn.ok) return drawn.error;
    const verdict = grade(drawn.value, answer);
    return verdict.type === 'graded'
      ? { variant: drawn.value, verdict, replay: replay(drawn.value, answer) }
      : undefined;
  } catch (fault) {
    // A family of an earlier version may have a shape that the quiz does not know any more.
    return { reason: (fault as Error).message };
  }
}

/** The same words were asked, and the answer means the same. */
const isSameQuestion = ({ stem, verdict }: ClosedAttempt, { variant, verdict: now }: Today): boolean =>
  (stem === undefined || stem === variant.stem) &&
  verdict.answerText === now.answerText &&
  (!variant.form.endsWith('-choice') || isDeepStrictEqual(textsOf(verdict), textsOf(now)));

const textsOf = ({ options }: Graded): string[] => options.map(({ text }) => text);
