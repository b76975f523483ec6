import { familiesOf, questionsByDomain } from '../pack';
import { problem } from '../problem';
import type { CourseRule } from './rule';

/** A pack asks something, asks something of every domain that it covers, and ends after it begins. */
export const packCovers: CourseRule = ({ packs }) =>
  packs.flatMap(({ pack, placeOf }) => {
    const { domains, questions, from, until } = pack;
    const counts = questionsByDomain(pack);
    const say = (path: (string | number)[], text: string, remedy: string) =>
      problem('pack-covers', placeOf(...path), text, remedy);
    const ids = domains.map(({ id }) => id);
    return [
      ...(counts.size === 0
        ? [say(['domains'], 'No domain has questions.', 'Give a domain tasks with question families.')]
        : []),
      ...domains.flatMap(({ id, tasks }, at) =>
        familiesOf({ tasks }).length > 0 && counts.get(id) === 0
          ? [say(['questions'], `With ${questions} questions "${id}" gets none.`, 'Ask more questions.')]
          : ids.indexOf(id) < at
            ? [say(['domains', at, 'id'], `"${id}" names two domains.`, 'Give each domain an id of its own.')]
            : [],
      ),
      ...(from !== undefined && until !== undefined && from > until
        ? [say(['until'], `The exam ends on ${until}, before it begins.`, 'Exchange the two days.')]
        : []),
    ];
  });
