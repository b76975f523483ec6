import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { BuiltCourse } from '../server/compiled-course';
import { makeProbes } from '../server/diagnosis-probes';
import { examinedFamilies, fitnessMessages, sayExaminations } from '../server/family-fitness';

// Draws every family of the compiled course from 40 seeds: `tsx scripts/fitness.ts`. What is known from before is not
// drawn again; the rest is shared among as many processes as there are processors.

const build = join(import.meta.dirname, '..', 'build');
const { course }: BuiltCourse = JSON.parse(readFileSync(join(build, 'course.json'), 'utf8'));
const workers = Math.min(8, availableParallelism());

const fileOf = (kind: 'fitness' | 'diagnosis', worker: number): string => `${kind}-${worker}.json`;

/** One process's share: every so-manieth family, into files of its own. */
function examineShare(worker: number): void {
  const families = course.families.filter((_, at) => at % workers === worker);
  examinedFamilies(families, { missing: true, file: fileOf('fitness', worker), also: ['fitness.json'] });
  // The questions of the diagnosis take a run for each belief, so they are made here too.
  makeProbes(families, { file: fileOf('diagnosis', worker), also: ['diagnosis.json'] });
}

async function examineAll(): Promise<void> {
  const numbers = Array.from({ length: workers }, (_, worker) => worker);
  // Runs leave much behind them that is soon garbage: with more room for it, it is swept up less often.
  const execArgv = [...process.execArgv, '--max-semi-space-size=32'];
  await Promise.all(numbers.map((worker) => once(fork(import.meta.filename, [String(worker)], { execArgv }), 'exit')));
  const sharesOf = (kind: 'fitness' | 'diagnosis') => numbers.map((worker) => fileOf(kind, worker));
  const examinations = examinedFamilies(course.families, { missing: true, also: sharesOf('fitness') });
  makeProbes(course.families, { also: sharesOf('diagnosis') });
  for (const file of [...sharesOf('fitness'), ...sharesOf('diagnosis')]) rmSync(join(build, file), { force: true });
  const messages = fitnessMessages(examinations, course);
  for (const line of sayExaminations(examinations)) console.log(line);
  for (const { file, line, column, severity, text, remedy } of messages)
    console.error(`${file}:${line}:${column}: ${severity}: ${text} ${remedy}`);
  if (messages.some(({ severity }) => severity === 'error')) process.exit(1);
}

const [, , share] = process.argv;
if (share === undefined) await examineAll();
else examineShare(Number(share));
