import { currentId, idsLeadingTo } from '../../course';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { AppError } from '../errors';
import { deleteLessonReads, type LessonRead, selectLessonReads, upsertLessonRead } from '../records/lesson-reads';

interface Input {
  readonly learnerId: string;
  readonly lessonId: string;
  readonly isRead: boolean;
  readonly now: Date;
}

/** Notes that a lesson was read, or takes that back. */
export async function markLesson({ learnerId, lessonId, isRead, now }: Input): Promise<void> {
  const { lessons, redirects } = compiledCourse().course;
  const id = currentId(redirects, 'lessons', lessonId);
  const lesson = lessons.find((one) => one.id === id);
  if (!lesson) throw new AppError('NOT_FOUND');
  const { revision, title } = lesson;
  if (isRead) await upsertLessonRead(db(), { learnerId, lessonId: lesson.id, revision, title, at: now });
  else await deleteLessonReads(db(), { learnerId, lessonIds: idsLeadingTo(redirects, 'lessons', lesson.id) });
}

/** Whether a lesson of today was read: in its present meaning, or in an earlier one. */
export type Reading = 'read' | 'changed';

export interface Readings {
  readonly lessons: ReadonlyMap<string, Reading>;
  /** Lessons that were read and have left the course. */
  readonly gone: readonly Pick<LessonRead, 'title' | 'at'>[];
}

/** What a learner has read, under the ids that lessons have today. */
export async function loadReadings({ learnerId }: Pick<Input, 'learnerId'>): Promise<Readings> {
  const { lessons, redirects } = compiledCourse().course;
  const revisions = new Map(lessons.map(({ id, revision }) => [id, revision]));
  const read = new Map<string, Reading>();
  const gone: LessonRead[] = [];
  for (const one of await selectLessonReads(db(), { learnerId })) {
    const id = currentId(redirects, 'lessons', one.lessonId);
    const revision = id === undefined ? undefined : revisions.get(id);
    if (id === undefined || revision === undefined) gone.push(one);
    else if (one.revision >= revision) read.set(id, 'read');
    else if (!read.has(id)) read.set(id, 'changed');
  }
  return { lessons: read, gone: gone.map(({ title, at }) => ({ title, at })) };
}
