import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseFile } from '../../course';

const root = join(import.meta.dirname, '../..');

/** The files of the course in this repository. */
export const courseFiles: readonly CourseFile[] = readdirSync(join(root, 'content'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => /\.(md|yaml)$/.test(path))
  .map((path) => ({
    path: `content/${path.replaceAll('\\', '/')}`,
    text: readFileSync(join(root, 'content', path), 'utf8'),
  }));
