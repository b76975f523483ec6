import type { LessonDraft } from '../draft';
import { problem } from '../problem';
import type { CourseRule } from './rule';

/** No lesson may come before itself. */
export const prerequisiteAcyclic: CourseRule = ({ lessons }) => {
  const byId = new Map(lessons.map((lesson) => [lesson.fields.id, lesson]));
  return lessons.flatMap((lesson) => {
    const way = wayBack(lesson, byId);
    if (!way) return [];
    const text = `The lesson "${lesson.fields.id}" builds on itself: ${way.join(' → ')}.`;
    return problem(
      'prerequisite-acyclic',
      lesson.placeOf('prerequisites'),
      text,
      'Leave out one of these prerequisites.',
    );
  });
};

/** The shortest way along prerequisites from a lesson back to it. */
function wayBack(lesson: LessonDraft, byId: ReadonlyMap<string, LessonDraft>): string[] | undefined {
  const start = lesson.fields.id;
  const ways = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    const here = byId.get(way.at(-1) ?? start);
    for (const id of here?.fields.prerequisites ?? []) {
      if (id === start) return [...way, id];
      if (seen.has(id)) continue;
      seen.add(id);
      ways.push([...way, id]);
    }
  }
  return undefined;
}
