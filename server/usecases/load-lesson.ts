import { currentId, type Lesson } from '../../course';
import { compiledCourse } from '../compiled-course';
import { type PlayedExample, playExample } from './play-example';

export interface LoadedLesson extends Lesson {
  readonly topicTitle: string;
  /** Each worked example by its id. */
  readonly examples: Readonly<Record<string, PlayedExample>>;
  /** The lessons to read before, with their titles. */
  readonly before: readonly { readonly id: string; readonly title: string }[];
  readonly next?: { readonly id: string; readonly title: string };
}

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
    examples: Object.fromEntries(lesson.scenarios.map((example) => [example.id, playExample(lesson, example)])),
    before: lessons.filter(({ id }) => lesson.prerequisites.includes(id)).map(({ id, title }) => ({ id, title })),
    ...(next && { next: { id: next.id, title: next.title } }),
  };
}

/** Where the reader of an old address should go, if the lesson was renamed. */
export function lessonMovedTo(lessonId: string): string | undefined {
  const now = currentId(compiledCourse().course.redirects, 'lessons', lessonId);
  return now === lessonId ? undefined : now;
}
