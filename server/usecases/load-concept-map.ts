import { compiledCourse } from '../compiled-course';
import { loadProgress } from './load-progress';

interface Input {
  readonly now: Date;
  /** Nobody signed in has started anything. */
  readonly learnerId?: string;
}

export interface MappedConcept {
  readonly id: string;
  readonly title: string;
  readonly prerequisites: readonly string[];
  readonly level: string;
  readonly lessons: readonly { readonly id: string; readonly title: string }[];
}

/** The topics of the course in their order, each with what it builds on, its lessons, and how far the learner is. */
export async function loadConceptMap({ now, learnerId }: Input): Promise<readonly MappedConcept[]> {
  const { topics, lessons } = compiledCourse().course;
  const progress = learnerId === undefined ? [] : (await loadProgress({ learnerId, now })).topics;
  return topics.map(({ id, title, prerequisites }) => ({
    id,
    title,
    prerequisites,
    level: (progress.find((topic) => topic.id === id)?.level ?? 'not-started').replace('-', ' '),
    lessons: lessons.filter(({ topic }) => topic === id).map((lesson) => ({ id: lesson.id, title: lesson.title })),
  }));
}
