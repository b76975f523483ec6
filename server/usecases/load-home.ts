import { type Level, type NextStep, nextStep } from '../../study';
import { compiledCourse } from '../compiled-course';
import { type HeldBelief, loadProgress } from './load-progress';
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
  readonly next: NextStep;
  /** The topic of the next step, and the lesson that it begins with. */
  readonly topicTitle?: string;
  readonly lesson?: { readonly id: string; readonly title: string; readonly summary: string; readonly minutes: number };
  /** What misled the learner most often. */
  readonly beliefs: readonly Pick<HeldBelief, 'id' | 'belief' | 'refutation'>[];
}

const shownBeliefs = 2;

/** Where a learner stands and what comes next; undefined for who has not answered or reviewed anything yet. */
export async function loadHome(input: Input): Promise<Home | undefined> {
  const [{ topics, beliefs, today, history }, { counts }] = await Promise.all([loadProgress(input), studyQueue(input)]);
  if (history.length === 0 && today.cards === 0 && counts.due + counts.learning === 0) return undefined;
  const next = nextStep({ dueCards: counts.due + counts.learning, topics });
  const { course } = compiledCourse();
  const topicId = 'topic' in next ? next.topic : undefined;
  const lesson = course.lessons.find(({ topic }) => topic === topicId);
  return {
    topics: topics.map(({ id, title, level }) => ({ id, title, level })),
    known: topics.filter(({ level }) => level === 'familiar' || level === 'secure').length,
    today,
    next,
    topicTitle: topics.find(({ id }) => id === topicId)?.title,
    ...(lesson && {
      lesson: { id: lesson.id, title: lesson.title, summary: lesson.summary, minutes: lesson.minutes },
    }),
    beliefs: beliefs.slice(0, shownBeliefs),
  };
}
