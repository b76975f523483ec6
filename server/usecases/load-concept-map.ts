import type { Level } from '../../study';
import { compiledCourse } from '../compiled-course';
import { loadProgress } from './load-progress';
import { loadReadings, type Reading } from './read-lesson';

interface Input {
  readonly now: Date;
  /** Nobody signed in has started anything. */
  readonly learnerId?: string;
}

export interface MappedConcept {
  readonly id: string;
  readonly title: string;
  readonly prerequisites: readonly string[];
  readonly level: Level;
  /** Of the rules that questions of the topic hang on: how many there are, and how many are familiar or better. */
  readonly rules: { readonly all: number; readonly known: number };
  readonly lessons: readonly { readonly id: string; readonly title: string; readonly reading?: Reading }[];
}

/** The topics of the course in their order, each with what it builds on, its lessons, and how far the learner is. */
export async function loadConceptMap({ now, learnerId }: Input): Promise<readonly MappedConcept[]> {
  const { topics, lessons } = compiledCourse().course;
  const progress = learnerId === undefined ? [] : (await loadProgress({ learnerId, now })).topics;
  const readings = learnerId === undefined ? undefined : (await loadReadings({ learnerId })).lessons;
  return topics.map(({ id, title, prerequisites }) => {
    const { level = 'not-started', rules = [], unasked = 0 } = progress.find((topic) => topic.id === id) ?? {};
    const known = rules.filter((rule) => rule.level === 'familiar' || rule.level === 'secure').length;
    return {
      ...{ id, title, prerequisites, level },
      rules: { all: rules.length + unasked, known },
      lessons: lessons
        .filter(({ topic }) => topic === id)
        .map((lesson) => {
          const reading = readings?.get(lesson.id);
          return { id: lesson.id, title: lesson.title, ...(reading && { reading }) };
        }),
    };
  });
}
