import type { Diagram } from '../../engine';
import { type Answer, asInExam, type PublicVariant, type Replay, toPublic, type Verdict } from '../../quiz';
import { type Confidence, cardOfFamily, pointsFor } from '../../study';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { bareDiagramOf, diagramOf } from '../diagram';
import { familyDigest } from '../digests';
import { logger } from '../logger';
import { type ClosedAttempt, type Purpose, selectOptionalAttempt } from '../records/attempts';
import { type Effect, redraw } from './redraw';
import { familyIdToday, retirementOfAttempt } from './retirements';

type Graded = Extract<Verdict, { type: 'graded' }>;

/** An attempt as its learner may see it: without key and seed, and with the replay only once it is answered. */
export type LoadedAttempt = OpenAttempt | AnsweredAttempt | RetiredAttempt;

export interface OpenAttempt {
  readonly id: string;
  /** The card that a review of it moves on. */
  readonly cardId: string;
  readonly purpose: Purpose;
  readonly state: 'open';
  readonly public: PublicVariant;
  readonly hints: readonly string[];
  /** What is connected with what. */
  readonly diagram: Diagram;
}

/** Not answered, and taken out since: nothing counts against the learner. */
export interface RetiredAttempt {
  readonly id: string;
  readonly state: 'retired';
  readonly title: string;
  readonly stem: string;
  readonly reason: string;
  readonly at: Date;
}

/** What was stored at answering is always there; the question and its replay are drawn again while that gives the same question. */
export interface AnsweredAttempt {
  readonly id: string;
  /** As the family is called today. */
  readonly familyId: string;
  /** The card that a review of it moves on. */
  readonly cardId: string;
  readonly purpose: Purpose;
  readonly state: 'closed';
  readonly title: string;
  readonly stem?: string;
  readonly answer: Answer;
  readonly verdict: Graded;
  readonly answeredAt: Date;
  /** How sure the learner was, and the points that came of it. */
  readonly confidence?: { readonly said: Confidence; readonly points: number };
  readonly redrawn?: {
    readonly public: PublicVariant;
    readonly hints: readonly string[];
    readonly replay: Replay;
    readonly diagram: Diagram;
  };
  readonly since: Since;
}

/** What has changed since it was answered. */
export interface Since {
  /** What the simulation of today makes of it. */
  readonly effect: Effect;
  /** The answer of today, where it is another. */
  readonly keyText?: string;
  /** What became of the question in the course; it is shown as it was. */
  readonly family: 'same' | 'edited' | 'gone';
}

interface Input {
  readonly learnerId: string;
  readonly attemptId: string;
}

/** The learner's own attempt; undefined when there is none. */
export async function loadAttempt({ learnerId, attemptId }: Input): Promise<LoadedAttempt | undefined> {
  const attempt = await selectOptionalAttempt(db(), { attemptId, learnerId });
  if (attempt?.state !== 'open') return attempt && answered(attempt);
  const { id, familyId, purpose, state, variant, hintsTaken } = attempt;
  const retired = await retirementOfAttempt(attempt);
  if (retired) {
    const { title, stem } = variant;
    return { id, state: 'retired', title, stem, reason: retired.reason, at: retired.at };
  }
  return {
    ...{ id, cardId: cardOfFamily(familyId), purpose, state },
    public: toPublic(variant),
    hints: variant.hints.slice(0, hintsTaken),
    diagram: bareDiagramOf(variant.scenario),
  };
}

function answered(attempt: ClosedAttempt): AnsweredAttempt {
  const { id, familyId, purpose, state, title, stem, answer, verdict, answeredAt, hintsTaken, confidence } = attempt;
  const sameEngine = attempt.engineDigest === compiledCourse().engineDigest;
  const { effect, today, reason } = redraw(attempt, { sameEngine });
  if (effect !== 'nothing' && sameEngine)
    logger().error({ attemptId: id, effect, reason }, 'the same engine draws an attempt otherwise');
  return {
    ...{ id, familyId: familyIdToday(familyId), cardId: cardOfFamily(familyId), purpose, state },
    ...{ title, stem, answer, verdict, answeredAt },
    ...(confidence && { confidence: { said: confidence, points: pointsFor(confidence, verdict.correct) } }),
    ...(today && {
      redrawn: {
        public: toPublic(today.variant),
        hints: today.variant.hints.slice(0, hintsTaken),
        replay: today.replay,
        diagram: diagramOf(today.variant.scenario),
      },
    }),
    since: { effect, family: familySince(attempt), ...(effect === 'answer' && { keyText: today?.keyText }) },
  };
}

function familySince({ familyId, familyDigest: then }: ClosedAttempt): Since['family'] {
  const family = compiledCourse().course.families.find(({ id }) => id === familyIdToday(familyId));
  if (!family) return 'gone';
  // An exam may have asked it in another form.
  const same = [family, asInExam(family)].some((one) => one && familyDigest(one) === then);
  return same ? 'same' : 'edited';
}
