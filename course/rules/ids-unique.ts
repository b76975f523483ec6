import type { CourseDraft } from '../draft';
import { type Place, problem } from '../problem';
import type { CourseRule } from './rule';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id names one thing of its kind for good, since a learner's history hangs on it. */
export const idsUnique: CourseRule = (course) =>
  Object.entries(idsIn(course)).flatMap(([kind, ids]) => {
    const first = new Map<string, Place>();
    return ids.flatMap(({ id, place }) => {
      if (!kebabCase.test(id)) {
        return problem(
          'ids-unique',
          place,
          `The ${kind} id "${id}" is not in kebab case.`,
          'Use small letters and digits, with single hyphens between words.',
        );
      }
      const earlier = first.get(id);
      if (!earlier) {
        first.set(id, place);
        return [];
      }
      const text = `The ${kind} id "${id}" is already used in ${earlier.file}:${earlier.line}.`;
      return problem('ids-unique', place, text, 'Give the newer one another id; the older one may have a history.');
    });
  });

const idsIn = ({
  topics,
  lessons,
  cards,
  families,
  packs,
}: CourseDraft): Record<string, readonly { id: string; place: Place }[]> => ({
  topic: topics,
  lesson: lessons.map(({ fields, placeOf }) => ({ id: fields.id, place: placeOf('id') })),
  scenario: lessons.flatMap(({ scenarios }) => scenarios),
  flashcard: cards,
  family: families.map(({ id, placeOf }) => ({ id, place: placeOf('id') })),
  pack: packs.map(({ pack, placeOf }) => ({ id: pack.id, place: placeOf('id') })),
});
