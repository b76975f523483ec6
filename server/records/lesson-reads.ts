import type { Database } from '../db';

export interface LessonRead {
  readonly lessonId: string;
  readonly revision: number;
  readonly title: string;
  readonly at: Date;
}

export const selectLessonReads = (db: Database, { learnerId }: { readonly learnerId: string }): Promise<LessonRead[]> =>
  db.lessonRead.findMany({
    where: { learnerId },
    orderBy: [{ at: 'asc' }, { lessonId: 'asc' }],
    select: { lessonId: true, revision: true, title: true, at: true },
  });

export const upsertLessonRead = (db: Database, { learnerId, ...read }: LessonRead & { readonly learnerId: string }) =>
  db.lessonRead.upsert({
    where: { learnerId_lessonId: { learnerId, lessonId: read.lessonId } },
    create: { learnerId, ...read },
    update: { revision: read.revision, title: read.title, at: read.at },
    select: { lessonId: true },
  });

export const deleteLessonReads = (
  db: Database,
  { learnerId, lessonIds }: { readonly learnerId: string; readonly lessonIds: readonly string[] },
) => db.lessonRead.deleteMany({ where: { learnerId, lessonId: { in: [...lessonIds] } } });

/** A guest's, where the account has none of its own. */
export async function updateLessonReadsOwner(
  db: Database,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const own = await selectLessonReads(db, { learnerId: to });
  await db.lessonRead.updateMany({
    where: { learnerId: from, lessonId: { notIn: own.map(({ lessonId }) => lessonId) } },
    data: { learnerId: to },
  });
}
