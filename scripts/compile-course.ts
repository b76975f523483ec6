import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileCourse } from '../course';
import type { BuiltCourse } from '../server/compiled-course';
import { contentFolders, readContent } from '../server/content-files';
import { engineSourcesDigest } from '../server/digests';

// Compiles content/ and the folders of CONTENT_DIRS into build/course.json, with the digest of the engine that goes with it, whole or not at all: `tsx scripts/compile-course.ts [FILE]`.

const root = join(import.meta.dirname, '..');
const target = process.argv[2] ?? join(root, 'build', 'course.json');

function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(beside, text);
  renameSync(beside, path);
}

const { course, messages } = compileCourse(readContent(contentFolders(process.env.CONTENT_DIRS)));
for (const { file, line, column, severity, text, remedy } of messages) {
  console.error(`${file}:${line}:${column}: ${severity}: ${text} ${remedy}`);
}
if (messages.some(({ severity }) => severity === 'error')) {
  console.error(`The course was not compiled; ${target} is as it was.`);
  process.exit(1);
}
writeWhole(target, JSON.stringify({ course, engineDigest: engineSourcesDigest() } satisfies BuiltCourse));
console.log(
  `Compiled ${course.lessons.length} lessons, ${course.flashcards.length} flashcards and ${course.families.length} question families.`,
);
