import { misconceptions, ruleIds } from '../../engine';
import { asJson, type Command } from '../command';
import { compileFolder } from '../course-files';
import { sayMessage } from '../say';

/** Compiles the course and tells what is wrong with it. */
export const check: Command = {
  names: ['[DIR]'],
  summary:
    'Compile the course of a folder (the course of this project if none is named) and print what is wrong, as file:line:column with a remedy.',
  options: { json: 'print one JSON document' },
  run({ names: [folder], flags }, terminal) {
    const { course, messages } = compileFolder(folder);
    const counts = {
      lessons: course.lessons.length,
      flashcards: course.flashcards.length,
      families: course.families.length,
      misconceptions: Object.keys(misconceptions).length,
      rules: ruleIds.length,
    };
    if (flags.has('json')) terminal.write(asJson({ ...counts, messages }));
    else {
      for (const message of messages) terminal.write(sayMessage(message));
      terminal.write(
        Object.entries(counts)
          .map(([name, number]) => `${number} ${name}`)
          .join(', '),
      );
    }
    return messages.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
