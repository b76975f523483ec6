import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Course } from '../../course';
import { closeDatabase } from '../../server/db';
import { env, forgetEnv } from '../../server/env';
import { migrate } from '../../server/migrate';
import { smallCourse } from './course';

/** Gives the tests of one file a migrated database and a small course in a data folder of their own. */
export function withDatabase(): { readonly dataDir: () => string } {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'redrive-'));
    process.env.DATA_DIR = dataDir;
    process.env.COURSE_FILE = join(dataDir, 'course.json');
    writeFileSync(process.env.COURSE_FILE, JSON.stringify({ course: smallCourse().course, engineDigest: 'of a test' }));
    process.env.LOG_LEVEL = 'silent';
    forgetEnv();
    await migrate(env().databaseFile);
  });
  afterAll(async () => {
    await closeDatabase();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { dataDir: () => dataDir };
}

/** Serves another course from now on, as a start after a build does. */
export function serve(course: Course, engineDigest = 'of a test'): void {
  writeFileSync(env().courseFile, JSON.stringify({ course, engineDigest }));
  delete (globalThis as { redriveCourse?: unknown }).redriveCourse;
}
