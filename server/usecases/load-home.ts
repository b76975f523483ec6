import type { Level } from '../../study';
import type { HeldBelief } from './held-beliefs';
import { type LoadedStep, loadNextStep } from './load-next-step';
import { loadProgress } from './load-progress';
import { studyQueue } from './study-queue';

interface Input {
  readonly learnerId: string;
  readonly now: Date;
  readonly zone?: string;
}

export interface Home {
  readonly topics: readonly { readonly id: string; readonly title: string; readonly level: Level }[];
  /** How many topics are familiar or better. */
  readonly known: number;
  readonly today: { readonly answered: number; readonly correct: number; readonly cards: number };
  readonly next: LoadedStep;
  /** What the learner most likely still believes. */
  readonly beliefs: readonly Pick<HeldBelief, 'id' | 'belief' | 'refutation'>[];
}

const shownBeliefs = 2;

/** Where a learner stands and what comes next; undefined for who has not answered or reviewed anything yet. */
export async function loadHome(input: Input): Promise<Home | undefined> {
  const [progress, { counts, ready }] = await Promise.all([loadProgress(input), studyQueue(input)]);
  const { topics, beliefs, today, history } = progress;
  if (history.length === 0 && today.cards === 0 && counts.due + counts.learning === 0) return undefined;
  return {
    topics: topics.map(({ id, title, level }) => ({ id, title, level })),
    known: topics.filter(({ level }) => level === 'familiar' || level === 'secure').length,
    today,
    next: loadNextStep({ topics, beliefs, ready }),
    beliefs: beliefs.slice(0, shownBeliefs),
  };
}
