import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WrongUse } from './command';

/** The text of a file that was named on the command line. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (fault) {
    throw new WrongUse(`${path} cannot be read: ${reason(fault)}.`);
  }
}

/** Files in a folder, below it too, in the order of their names; a file is itself. */
export function filesIn(path: string, ending: RegExp): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (fault) {
    throw new WrongUse(`${path} cannot be read: ${reason(fault)}.`);
  }
}

const reason = (fault: unknown): string => {
  const { code, message } = fault as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'it is not there' : message;
};
