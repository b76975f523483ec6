import type { CourseDraft } from '../draft';
import { problem } from '../problem';
import type { RedirectKind } from '../redirects';
import type { CourseRule } from './rule';

/** An old id is no longer in use, leads to one that is, and does so without a circle. */
export const redirectsLeadSomewhere: CourseRule = (course) => {
  const used = idsInUse(course);
  return course.redirects.flatMap(({ kind, from, to, place }) => {
    const say = (text: string, remedy: string) => problem('redirects-lead-somewhere', place, text, remedy);
    if (used[kind].has(from)) {
      return say(
        `"${from}" is still in use among the ${kind}.`,
        'Take this line out, or give the newcomer its own id.',
      );
    }
    const next = new Map(course.redirects.filter((one) => one.kind === kind).map((one) => [one.from, one.to]));
    const seen = new Set<string>();
    let here = to;
    while (here !== undefined && next.has(here)) {
      if (seen.has(here)) return say(`"${from}" leads in a circle.`, 'Let it lead to an id that is in use.');
      seen.add(here);
      here = next.get(here);
    }
    if (here === undefined || used[kind].has(here)) return [];
    return say(`There is no "${here}" among the ${kind}.`, 'Name an id that is in use, or null if it was removed.');
  });
};

const idsInUse = ({ lessons, cards, families }: CourseDraft): Record<RedirectKind, ReadonlySet<string>> => ({
  lessons: new Set(lessons.map(({ fields }) => fields.id)),
  scenarios: new Set(lessons.flatMap(({ scenarios }) => scenarios.map(({ id }) => id))),
  flashcards: new Set(cards.map(({ id }) => id)),
  families: new Set(families.map(({ id }) => id)),
});
