import type { Lesson } from '../../course';
import { aws, simulate } from '../../engine';
import { type ReplayFact, replayFact } from '../../quiz';
import { compiledCourse } from '../compiled-course';

/** A lesson as it is read: each worked example was run, and one knows what comes next. */
export interface LoadedLesson extends Omit<Lesson, 'scenarios'> {
  readonly topicTitle: string;
  readonly examples: Readonly<Record<string, { readonly scenarioText: string; readonly facts: readonly ReplayFact[] }>>;
  readonly next?: { readonly id: string; readonly title: string };
}

// What AWS leaves open is drawn once for all readers, so that a lesson's words can speak of what its example shows.
const seed = 1;

export function loadLesson(lessonId: string): LoadedLesson | undefined {
  const { lessons, topics } = compiledCourse().course;
  const at = lessons.findIndex(({ id }) => id === lessonId);
  const lesson = lessons[at];
  if (!lesson) return undefined;
  const { scenarios, ...words } = lesson;
  const next = lessons[at + 1];
  return {
    ...words,
    topicTitle: topics.find(({ id }) => id === lesson.topic)?.title ?? lesson.topic,
    examples: Object.fromEntries(
      scenarios.map(({ id, scenarioText, scenario }) => [
        id,
        { scenarioText, facts: simulate(scenario, { rules: aws, seed }).trace.map(replayFact) },
      ]),
    ),
    ...(next && { next: { id: next.id, title: next.title } }),
  };
}
