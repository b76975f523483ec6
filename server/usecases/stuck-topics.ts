import { currentId, type Lesson } from '../../course';
import { isStuck } from '../../study';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { groupBy } from '../group-by';
import { selectLatestAnswers } from '../records/answered';
import { type LessonRead, selectLessonReads } from '../records/lesson-reads';
import { familyIdToday } from './retirements';

/** Six misses in a row show in the latest answers, however mixed. */
const looked = 100;

/** The topics on which six answers in a row went wrong, each with the lesson to read before another try. */
export async function stuckTopics({ learnerId }: { readonly learnerId: string }): Promise<ReadonlyMap<string, Lesson>> {
  const [latest, lessonsRead] = await Promise.all([
    selectLatestAnswers(db(), { learnerId, most: looked }),
    selectLessonReads(db(), { learnerId }),
  ]);
  const { lessons } = compiledCourse().course;
  const stuck = new Map<string, Lesson>();
  for (const [topic, answers] of groupBy(latest.toReversed(), topicOf)) {
    const lesson = lessons.find((one) => one.topic === topic);
    const timed = answers.map(({ correct, answeredAt }) => ({ correct, at: answeredAt.getTime() }));
    if (topic !== undefined && lesson && isStuck(timed, lastRead(topic, lessonsRead))) stuck.set(topic, lesson);
  }
  return stuck;
}

/** A family may have moved to another topic, or be renamed; one that left the course keeps the topic it had. */
export const topicOf = ({ familyId, topic }: { readonly familyId: string; readonly topic?: string }) =>
  compiledCourse().course.families.find(({ id }) => id === familyIdToday(familyId))?.topic ?? topic;

/** When a lesson of the topic was last read, as the server counts time; 0 if it never was. */
export function lastRead(topic: string, lessonsRead: readonly LessonRead[]): number {
  const { lessons, redirects } = compiledCourse().course;
  const mine = new Set(lessons.filter((lesson) => lesson.topic === topic).map(({ id }) => id));
  const reads = lessonsRead.filter(({ lessonId }) => mine.has(currentId(redirects, 'lessons', lessonId) ?? ''));
  return Math.max(0, ...reads.map(({ at }) => at.getTime()));
}
