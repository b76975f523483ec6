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
  options: { json: 'print one JSON document', watch: 'check again at each change, until Ctrl+C' },
  async run({ names: [folder], flags }, terminal) {
    const folders = courseFolders(folder);
    const compile = courseCompiler();
    const say = () => checkOnce(compileFolders(folders, compile), flags.has('json'), terminal);
    const code = say();
    if (!flags.has('watch')) return code;
    const stop = watchFolders(folders.map(asTyped), say);
    await once(process, 'SIGINT');
    stop();
    return code;
  },
};

function checkOnce({ course, messages }: Compiled, json: boolean, terminal: Terminal): 0 | 1 {
  const counts = {
    lessons: course.lessons.length,
    flashcards: course.flashcards.length,
    families: course.families.length,
    misconceptions: Object.keys(misconceptions).length,
    rules: ruleIds.length,
  };
  if (json) terminal.write(asJson({ ...counts, messages }));
  else {
    for (const message of messages) terminal.write(sayMessage(message));
    terminal.write(
      Object.entries(counts)
        .map(([name, number]) => `${number} ${name}`)
        .join(', '),
    );
  }
  return messages.some(({ severity }) => severity === 'error') ? 1 : 0;
}
