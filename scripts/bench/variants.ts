import { compileCourse } from '../../course';
import { drawVariant } from '../../quiz';
import { contentFolders, readContent } from '../../server/content-files';
import { type Suite, timed } from './measure';

/** Drawing a question from each family, with all its worlds. */
export const variants: Suite = {
  name: 'variants',
  run() {
    const { families } = compileCourse(readContent(contentFolders())).course;
    for (const family of families) drawVariant(family, 0);
    const each = families.flatMap((family) =>
      [1, 2, 3, 4, 5].map((seed) => timed(1, () => void drawVariant(family, seed)).best),
    );
    const sorted = each.toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
    return [
      { name: `drawing a variant, median of ${families.length} families`, value: at(0.5), unit: 'ms', limit: 5 },
      { name: 'drawing a variant, nine of ten within', value: at(0.9), unit: 'ms' },
    ];
  },
};
