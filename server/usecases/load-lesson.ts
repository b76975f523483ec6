import { currentId, type Lesson } from '../../course';
import { aws, simulate } from '../../engine';
import { type ReplayFact, replayFact } from '../../quiz';
import { compiledCourse } from '../compiled-course';

export interface LoadedLesson extends Lesson {
  readonly topicTitle: string;
  /** What each worked example does when it runs, by its id. */
  readonly examples: Readonly<Record<string, { readonly scenarioText: string; readonly facts: readonly ReplayFact[] }>>;
  readonly next?: { readonly id: string; readonly title: string };
}

/** Worked examples run alike for everybody. */
const exampleSeed = 1;

/** A lesson with its examples run, or undefined. */
export function loadLesson(lessonId: string): LoadedLesson | undefined {
  const { lessons, topics } = compiledCourse().course;
  const at = lessons.findIndex(({ id }) => id === lessonId);
  const lesson = lessons[at];
  if (!lesson) return undefined;
  const next = lessons[at + 1];
  return {
    ...lesson,
    topicTitle: topics.find(({ id }) => id === lesson.topic)?.title ?? lesson.topic,
    examples: Object.fromEntries(
      lesson.scenarios.map(({ id, scenarioText, scenario }) => [
        id,
        { scenarioText, facts: simulate(scenario, { rules: aws, seed: exampleSeed }).trace.map(replayFact) },
      ]),
    ),
    ...(next && { next: { id: next.id, title: next.title } }),
  };
}

/** Where the reader of an old address should go, if the lesson was renamed. */
export function lessonMovedTo(lessonId: string): string | undefined {
  const now = currentId(compiledCourse().course.redirects, 'lessons', lessonId);
  return now === lessonId ? undefined : now;
}
