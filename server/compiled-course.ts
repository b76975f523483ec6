import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { type Compiled, type Course, type CourseFile, compileCourse } from '../course';
import { env } from './env';
import { AppError } from './errors';

const contentDir = resolve('content');

let kept: (Compiled & { readonly stamp: string }) | undefined;

/** The course that is served. In development it follows content/; what is broken there leaves the last good course, with its messages. */
export function compiledCourse(): Compiled {
  const stamp = env().development ? contentStamp() : env().courseFile;
  if (kept?.stamp !== stamp)
    kept = { stamp, ...(env().development ? compileContent() : { course: builtCourse(), messages: [] }) };
  return kept;
}

function compileContent(): Compiled {
  const fresh = compileCourse(contentFiles().map(readContent));
  const broken = fresh.messages.some(({ severity }) => severity === 'error');
  return broken ? { course: lastGood() ?? fresh.course, messages: fresh.messages } : fresh;
}

function lastGood(): Course | undefined {
  if (kept) return kept.course;
  try {
    return builtCourse();
  } catch {
    return undefined;
  }
}

/** What the build wrote, whole or not at all. */
function builtCourse(): Course {
  try {
    return JSON.parse(readFileSync(env().courseFile, 'utf8')) as Course;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') throw new AppError('COURSE_MISSING');
    throw fault;
  }
}

const contentFiles = (): string[] =>
  readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const readContent = (path: string): CourseFile => ({
  path: relative(resolve(), path).split(sep).join('/'),
  text: readFileSync(path, 'utf8'),
});

/** Names, times and sizes: cheap enough to compare at each request. */
const contentStamp = (): string =>
  contentFiles()
    .map((path) => {
      const { mtimeMs, size } = statSync(path);
      return `${path}:${mtimeMs}:${size}`;
    })
    .join('\n');
