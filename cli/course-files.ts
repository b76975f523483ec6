import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Compiled, compileCourse } from '../course';
import { WrongUse } from './command';
import { asTyped, filesIn, ownContent, readText } from './files';

/** Compiles the course of a folder, which is a content/ or holds one; this project's if none is named. Messages name files as they are reached from here. */
export function compileFolder(folder = ownContent()): Compiled {
  const content = existsSync(asTyped(join(folder, 'content'))) ? join(folder, 'content') : folder;
  const paths = filesIn(content, /\.(md|yaml)$/);
  if (paths.length === 0 || paths[0] === content) throw new WrongUse(`There is no course in ${folder}.`);
  const named = new Map(paths.map((path) => [`content/${relative(content, path).split(sep).join('/')}`, path]));
  const { course, messages } = compileCourse([...named].map(([path, file]) => ({ path, text: readText(file) })));
  return {
    course,
    messages: messages.map((message) => ({ ...message, file: named.get(message.file) ?? message.file })),
  };
}
