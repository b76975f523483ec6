import { type NextStep, nextStep } from '../../study';
import { compiledCourse } from '../compiled-course';
import type { HeldBelief } from './held-beliefs';
import type { TopicProgress } from './topic-progress';

interface Standing {
  readonly topics: readonly TopicProgress[];
  readonly beliefs: readonly HeldBelief[];
  /** How many reviews need not wait. */
  readonly ready: number;
}

/** The one thing to do next, with what is needed to say and begin it. */
export interface LoadedStep {
  readonly step: NextStep;
  /** Of the step, where it has one. */
  readonly topicTitle?: string;
  /** The lesson that the topic begins with. */
  readonly lesson?: { readonly id: string; readonly title: string; readonly summary: string; readonly minutes: number };
  /** What is to be unlearned. */
  readonly belief?: HeldBelief;
}

/** What comes next for a learner who stands so. */
export function loadNextStep({ topics, beliefs, ready }: Standing): LoadedStep {
  const step = nextStep({
    dueCards: ready,
    topics,
    beliefs: beliefs
      .filter(({ familyId }) => familyId !== undefined)
      .map(({ id, count }) => ({ belief: id, shown: count })),
  });
  const topicId = 'topic' in step ? step.topic : undefined;
  const lesson = compiledCourse().course.lessons.find(({ topic }) => topic === topicId);
  const belief = step.kind === 'unlearn' && beliefs.find(({ id }) => id === step.belief);
  return {
    step,
    topicTitle: topics.find(({ id }) => id === topicId)?.title,
    ...(lesson && {
      lesson: { id: lesson.id, title: lesson.title, summary: lesson.summary, minutes: lesson.minutes },
    }),
    ...(belief && { belief }),
  };
}
