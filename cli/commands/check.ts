import { once } from 'node:events';
import { type Compiled, courseCompiler } from '../../course';
import { misconceptions, ruleIds } from '../../engine';
import { asJson, type Command, type Terminal } from '../command';
import { compileFolders, courseFolders } from '../course-files';
import { asTyped } from '../files';
import { sayMessage } from '../say';
import { watchFolders } from '../watch';

/** Compiles the course and tells what is wrong with it. */
export const check: Command = {
  names: ['[DIR]'],
  summary:
    'Compile the course of a folder (the course of this project, with CONTENT_DIRS, if none is named) and print what is wrong, as file:line:column with a remedy.',
  options: {
    json: 'print one JSON document',
    watch: 'check again at each change, until Ctrl+C',
    fitness: 'draw each question family from 40 seeds, where that is not known yet',
  },
  async run({ names: [folder], flags }, terminal) {
    const folders = courseFolders(folder);
    const compile = courseCompiler();
    const say = () => checkOnce(compileFolders(folders, compile), flags, terminal);
    const code = await say();
    if (!flags.has('watch')) return code;
    const stop = watchFolders(folders.map(asTyped), say);
    await once(process, 'SIGINT');
    stop();
    return code;
  },
};

type Flags = Pick<ReadonlySet<string>, 'has'>;

async function checkOnce({ course, messages: found }: Compiled, flags: Flags, terminal: Terminal): Promise<0 | 1> {
  const { examinedFamilies, fitnessMessages, sayExaminations } = await import('../../server/family-fitness');
  const examinations = examinedFamilies(course.families, { missing: flags.has('fitness') });
  // The questions of the diagnosis are made with the examinations: a build needs both.
  if (flags.has('fitness')) (await import('../../server/diagnosis-probes')).makeProbes(course.families);
  const messages = [...found, ...fitnessMessages(examinations, course)];
  const counts = {
    lessons: course.lessons.length,
    flashcards: course.flashcards.length,
    families: course.families.length,
    misconceptions: Object.keys(misconceptions).length,
    rules: ruleIds.length,
  };
  if (flags.has('json')) terminal.write(asJson({ ...counts, messages, fitness: examinations }));
  else {
    if (examinations.length > 0) for (const line of sayExaminations(examinations)) terminal.write(line);
    for (const message of messages) terminal.write(sayMessage(message));
    terminal.write(
      Object.entries(counts)
        .map(([name, number]) => `${number} ${name}`)
        .join(', '),
    );
  }
  return messages.some(({ severity }) => severity === 'error') ? 1 : 0;
}
