import { coverageOf } from '../../quiz';
import { asJson, type Command, type ExitCode } from '../command';
import { compileFolders, courseFolders } from '../course-files';

/** Tells what the question families reach of what the engine knows. */
export const coverage: Command = {
  names: ['[DIR]'],
  summary:
    'Show which rules of AWS and which misconceptions are needed by how many question families of a course, and which by none.',
  options: { json: 'print one JSON document', none: 'only what no family needs' },
  async run({ names: [folder], flags }, terminal): Promise<ExitCode> {
    const { examinedFamilies } = await import('../../server/family-fitness');
    const { course } = compileFolders(courseFolders(folder));
    const found = coverageOf(examinedFamilies(course.families, { missing: true }));
    if (flags.has('json')) {
      terminal.write(asJson(found));
      return 0;
    }
    for (const [kind, list] of Object.entries<readonly Covered[]>({ ...found })) {
      const bare = list.filter(({ families }) => families.length === 0);
      terminal.write(`${kind}: ${list.length - bare.length} of ${list.length} are needed by a family`);
      for (const { id, families } of flags.has('none') ? bare : list.toSorted(byCount))
        terminal.write(`${String(families.length).padStart(5)}  ${id}  ${families.join(', ')}`.trimEnd());
    }
    return 0;
  },
};

interface Covered {
  readonly id: string;
  readonly families: readonly string[];
}

const byCount = (a: Covered, b: Covered): number => a.families.length - b.families.length || (a.id < b.id ? -1 : 1);
