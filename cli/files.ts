import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { WrongUse } from './command';

/** Where a path leads that somebody typed. npm runs a script in the project's folder, and tells in INIT_CWD where it was called. */
export const asTyped = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);

/** The course of this project, as it is reached from there. */
export const ownContent = (): string => relative(asTyped('.'), resolve('content'));

/** The tests of this project, as they are reached from there. */
export const ownTests = (): string => relative(asTyped('.'), resolve('tests'));

/** The text of a file that was named on the command line. */
export function readText(path: string): string {
  try {
    return readFileSync(asTyped(path), 'utf8');
  } catch (fault) {
    throw new WrongUse(`${path} cannot be read: ${reason(fault)}.`);
  }
}

/** Files in a folder, below it too, in the order of their names and named as the folder was; a file is itself. */
export function filesIn(path: string, ending: RegExp): string[] {
  const folder = asTyped(path);
  try {
    if (!statSync(folder).isDirectory()) return [path];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => join(path, relative(folder, join(entry.parentPath, entry.name))))
      .sort();
  } catch (fault) {
    throw new WrongUse(`${path} cannot be read: ${reason(fault)}.`);
  }
}

const reason = (fault: unknown): string => {
  const { code, message } = fault as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'it is not there' : message;
};
