import { isAskedInExams } from '../../quiz';
import { problem } from '../problem';
import type { CourseRule } from './rule';

/** A pack draws from families that there are, once each in a domain, and that can be asked as an exam asks. */
export const packFamilies: CourseRule = ({ packs, families }) => {
  const known = new Map(families.map(({ id, family }) => [id, family.form]));
  return packs.flatMap(({ pack, placeOf }) =>
    pack.domains.flatMap(({ tasks }, domain) => {
      const seen = new Set<string>();
      return tasks.flatMap((task, at) =>
        task.families.flatMap((id, place) => {
          const say = (text: string, remedy: string) =>
            problem('pack-families', placeOf('domains', domain, 'tasks', at, 'families', place), text, remedy);
          const form = known.get(id);
          if (form === undefined)
            return say(`There is no question family "${id}".`, 'Name the id of a file in content/families.');
          if (!isAskedInExams(form))
            return say(
              `"${id}" asks in the form ${form}, which exams do not have.`,
              'Name a family of the form single-choice, multiple-choice, missing or number.',
            );
          if (seen.has(id))
            return say(`"${id}" stands in this domain twice.`, 'Name it once: it is drawn as often as is needed.');
          seen.add(id);
          return [];
        }),
      );
    }),
  );
};
