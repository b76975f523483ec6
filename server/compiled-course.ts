import { readFileSync, statSync } from 'node:fs';
import { type Compiled, type Course, courseCompiler } from '../course';
import { contentPaths, readContent } from './content-files';
import { engineFiles, engineSourcesDigest } from './digests';
import { env } from './env';
import { StartError } from './errors';

/** What the build writes into one file. */
export interface BuiltCourse {
  readonly course: Course;
  /** Of the engine that was built with it. */
  readonly engineDigest: string;
}

type Served = Compiled & BuiltCourse;

// Next bundles routes apart, and another build may write the file under a server that runs: the process reads it once.
const kept = globalThis as { redriveCourse?: Served & { readonly stamp: string } };

/** The course that is served. In development it follows the sources; what is broken there leaves the last good course, with its messages. */
export function compiledCourse(): Served {
  const stamp = env().development ? sourcesStamp() : env().courseFile;
  if (kept.redriveCourse?.stamp !== stamp)
    kept.redriveCourse = { stamp, ...(env().development ? compileSources() : { ...builtCourse(), messages: [] }) };
  return kept.redriveCourse;
}

const compile = courseCompiler();

function compileSources(): Served {
  const fresh = compile(readContent(env().contentFolders));
  const engineDigest = engineSourcesDigest();
  const broken = fresh.messages.some(({ severity }) => severity === 'error');
  return { ...fresh, engineDigest, ...(broken && { course: lastGood() ?? fresh.course }) };
}

function lastGood(): Course | undefined {
  if (kept.redriveCourse) return kept.redriveCourse.course;
  try {
    return builtCourse().course;
  } catch {
    return undefined;
  }
}

/** What the build wrote, whole or not at all; a StartError with one sentence when it did not. */
function builtCourse(): BuiltCourse {
  const { courseFile } = env();
  try {
    const { course, engineDigest } = JSON.parse(readFileSync(courseFile, 'utf8')) as Partial<BuiltCourse>;
    if (course && engineDigest) return { course, engineDigest };
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT')
      throw new StartError(`The course has not been compiled (${courseFile} is missing): start with npm start.`);
  }
  throw new StartError(`The compiled course ${courseFile} cannot be read: delete it and start with npm start.`);
}

/** Names, times and sizes: cheap enough to compare at each request. */
const sourcesStamp = (): string =>
  [...contentPaths(env().contentFolders), ...engineFiles()]
    .map((path) => {
      const { mtimeMs, size } = statSync(path);
      return `${path}:${mtimeMs}:${size}`;
    })
    .join('\n');
