import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join, relative, resolve, sep } from 'node:path';
import type { CourseFile } from '../course';

/** The course's own folder and those that CONTENT_DIRS mounts beside it, as absolute paths. A folder may hold a content/ of its own. */
export const contentFolders = (mounted = ''): string[] =>
  ['content', ...mounted.split(delimiter).filter(Boolean)].map((folder) => {
    const inner = join(resolve(folder), 'content');
    return existsSync(inner) ? inner : resolve(folder);
  });

/** The files of content folders. */
export const contentPaths = (folders: readonly string[]): string[] => folders.flatMap(filesIn);

/** What stands in content folders: below this folder each path as it is reached from here, elsewhere the whole path. */
export const readContent = (folders: readonly string[]): CourseFile[] =>
  contentPaths(folders).map((path) => ({
    path: shown(path).split(sep).join('/'),
    text: readFileSync(path, 'utf8'),
  }));

const shown = (path: string): string => {
  const inside = relative(resolve(), path);
  return inside.startsWith('..') ? path : inside;
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
