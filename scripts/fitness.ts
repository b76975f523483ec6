import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltCourse } from '../server/compiled-course';
import { makeProbes } from '../server/diagnosis-probes';
import { examinedFamilies, fitnessMessages, sayExaminations } from '../server/family-fitness';

// Draws every family of the compiled course from 40 seeds: `tsx scripts/fitness.ts`. What is known from before is not drawn again.

const { course }: BuiltCourse = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'build', 'course.json'), 'utf8'),
);
const examinations = examinedFamilies(course.families, { missing: true });
// The questions of the diagnosis take a run for each belief, so they are made here too.
makeProbes(course.families);
const messages = fitnessMessages(examinations);
for (const line of sayExaminations(examinations)) console.log(line);
for (const { file, line, column, severity, text, remedy } of messages)
  console.error(`${file}:${line}:${column}: ${severity}: ${text} ${remedy}`);
if (messages.some(({ severity }) => severity === 'error')) process.exit(1);
