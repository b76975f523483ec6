import { existsSync } from 'node:fs';
import { delimiter, join, relative, sep } from 'node:path';
import { type Compiled, type CourseFile, compileCourse } from '../course';
import { WrongUse } from './command';
import { asTyped, filesIn, ownContent, readText } from './files';

/** The folders of a course: the one named, which is a content/ or holds one; or this project's with those that CONTENT_DIRS mounts beside it. */
export const courseFolders = (named?: string): string[] =>
  (named === undefined ? [ownContent(), ...mounted()] : [named]).map((folder) =>
    existsSync(asTyped(join(folder, 'content'))) ? join(folder, 'content') : folder,
  );

const mounted = (): string[] => (process.env.CONTENT_DIRS ?? '').split(delimiter).filter(Boolean);

/** Compiles the course of folders, the first of which is its own. Messages name files as they are reached from here. */
export function compileFolders(folders: readonly string[], compile = compileCourse): Compiled {
  const named = new Map<string, string>();
  for (const [at, folder] of folders.entries()) {
    const paths = filesIn(folder, /\.(md|yaml)$/);
    if (paths.length === 0 || paths[0] === folder) throw new WrongUse(`There is no course in ${folder}.`);
    // What the first folder holds is compiled as content/, wherever it lies.
    for (const path of paths)
      named.set(at === 0 ? ['content', ...relative(folder, path).split(sep)].join('/') : path, path);
  }
  const files = [...named].map(([path, file]): CourseFile => ({ path, text: readText(file) }));
  const { course, messages } = compile(files);
  return {
    course,
    messages: messages.map((message) => ({ ...message, file: named.get(message.file) ?? message.file })),
  };
}
