/**
 * Two plugins of Stryker for a part of the changes of the engine that says something of the whole, and that can be cut off
 * at any time and go on later.
 *
 * The checker lets through the changes whose hash, with `STRYKER_SEED` (default 1), lies below `STRYKER_SHARE` (default 0.05):
 * the same for the same code, spread over all files, and a larger share holds every smaller one. What was tested already is
 * not asked for again, as long as its file is as it was. The reporter keeps each answer at once, a line of JSON each, in
 * `STRYKER_KEPT`.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const seed = process.env.STRYKER_SEED ?? '1';
const share = Number(process.env.STRYKER_SHARE ?? '0.05');
export const kept = process.env.STRYKER_KEPT ?? 'build/stryker/sample.jsonl';

const hash = (text) => createHash('sha256').update(text).digest();

const texts = new Map();

const lines = (file) => {
  if (!texts.has(file)) texts.set(file, readFileSync(file, 'utf8'));
  return texts.get(file);
};

/** A change as a checker gets it, counted from 0; a reporter gets it counted from 1. */
const fromOne = (mutant) => {
  const next = ({ line, column }) => ({ line: line + 1, column: column + 1 });
  const { start, end } = mutant.location;
  return { ...mutant, location: { start: next(start), end: next(end) } };
};

/** What names a change: its file, its place and what stands there instead. */
const nameOf = ({ fileName, location, mutatorName, replacement }) =>
  [
    relative(process.cwd(), fileName),
    location.start.line,
    location.start.column,
    location.end.line,
    location.end.column,
    mutatorName,
    replacement,
  ].join(':');

const isSampled = (mutant) => hash(`${seed} ${nameOf(mutant)}`).readUInt32BE() / 2 ** 32 < share;

/** The same name, and the text of the file that it was tested in. */
const keyOf = (mutant) =>
  hash(`${nameOf(mutant)}\n${lines(mutant.fileName)}`)
    .toString('hex')
    .slice(0, 16);

export const readKept = () =>
  existsSync(kept)
    ? readFileSync(kept, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    : [];

class Sample {
  async init() {
    this.known = new Set(readKept().map(({ key }) => key));
  }

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    return Object.fromEntries(
      mutants
        .map(fromOne)
        .map((mutant) => [
          mutant.id,
          isSampled(mutant) && !this.known.has(keyOf(mutant))
            ? { status: 'passed' }
            : { status: 'compileError', reason: 'not in the sample, or tested before' },
        ]),
    );
  }
}

class Keeper {
  onMutantTested(mutant) {
    if (mutant.status === 'CompileError' || !isSampled(mutant)) return;
    const { line, column } = mutant.location.start;
    const { fileName, mutatorName, replacement, status } = mutant;
    const file = relative(process.cwd(), fileName);
    const answer = { key: keyOf(mutant), file, line, column, mutatorName, replacement, status };
    appendFileSync(kept, `${JSON.stringify(answer)}\n`);
  }
}

export const strykerPlugins = [
  { kind: 'Checker', name: 'sample', injectableClass: Sample },
  { kind: 'Reporter', name: 'keeper', injectableClass: Keeper },
];
