import { problem } from '../problem';
import type { CourseRule } from './rule';

/** The domains of an exam are the whole exam: covered here or not, their weights make 100. */
export const packWeights: CourseRule = ({ packs }) =>
  packs.flatMap(({ pack, placeOf }) => {
    const sum = pack.domains.reduce((all, { weight }) => all + weight, 0);
    if (Math.abs(sum - 100) < 0.01) return [];
    return problem(
      'pack-weights',
      placeOf('domains'),
      `The weights of the domains of ${pack.code} make ${sum}, not 100.`,
      'Name every domain of the exam with its weight, also those without questions here.',
    );
  });
