import type { ReplayFact, Stage } from '@/quiz';
import { clock } from './clock';
import { differenceAt } from './difference';
import { type Mark, type Score, scoreOf } from './score';
import { type Track, tracksOf } from './tracks';

/** One world as it is drawn and told. */
interface Shown {
  readonly title: string;
  /** Names the list of its facts. */
  readonly label: string;
  readonly marks: readonly Mark[];
  readonly tracks: readonly Track[];
  /** The first fact that the other world does not have, or not so. */
  readonly difference?: ReplayFact;
}

interface Worlds {
  readonly score: Score;
  /** The learner's world above, if there is one, and AWS's below. */
  readonly shown: readonly Shown[];
  /** The moment at which they part. */
  readonly parting?: number;
}

export function worldsOf(
  aws: readonly ReplayFact[],
  yours: readonly ReplayFact[] | undefined,
  differsAt: number | undefined,
  { lanes }: Stage,
): Worlds {
  const score = scoreOf(yours ? [yours, aws] : [aws], lanes);
  const show = (title: string, label: string, facts: readonly ReplayFact[], other?: readonly ReplayFact[]): Shown => {
    const marks = score.marks(facts);
    const difference = other && differenceAt(differsAt, facts, other);
    return { title, label, marks, tracks: tracksOf(marks), ...(difference && { difference }) };
  };
  const shown = [
    ...(yours ? [show('What you predicted', 'Your prediction', yours, aws)] : []),
    show('What AWS does', 'Delivery timeline', aws, yours),
  ];
  const differing = shown.flatMap(({ marks, difference }) => marks.find(({ fact }) => fact === difference) ?? []);
  return {
    score,
    shown,
    ...(differing.length > 0 && { parting: Math.min(...differing.map(({ moment }) => moment)) }),
  };
}

/** What the position says when it is heard. */
export const spoken = (mark: Mark | undefined): string =>
  mark ? `${clock(mark.fact.at)}, ${mark.fact.text}` : 'before the start';
