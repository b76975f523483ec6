import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileCourse } from '../../course';

const folder = fileURLToPath(new URL('../../content/families/', import.meta.url));

/** The families of the course, as they are compiled. */
export const compiled = compileCourse(
  readdirSync(folder).map((name) => ({
    path: `content/families/${name}`,
    text: readFileSync(`${folder}${name}`, 'utf8'),
  })),
);
export const { families } = compiled.course;
