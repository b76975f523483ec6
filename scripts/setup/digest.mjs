import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { root } from './run.mjs';

/** Does the work only when what it reads has changed since it last went well, or when what it makes is gone. Work that gives false did not go well. */
export async function whenChanged(step, work) {
  if (isCurrent(step)) return;
  if ((await work()) === false) return;
  mkdirSync(dirname(stampOf(step)), { recursive: true });
  writeFileSync(stampOf(step), digestOf(step.reads));
}

/** Whether what a step makes is there, and was made from what it reads. */
export const isCurrent = (step) =>
  existsSync(root + step.makes) &&
  existsSync(stampOf(step)) &&
  readFileSync(stampOf(step), 'utf8') === digestOf(step.reads);

const stampOf = ({ name }) => `${root}build/stamps/${name}`;

/** SHA-256 over names and contents of files and folders, in sorted order. */
function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn).sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(at(path)))
      .update('\0');
  return hash.digest('hex');
}

const generated = /(^|\/)(generated|node_modules)(\/|$)/;

/** Paths are the project's own unless they are absolute. */
const at = (path) => (isAbsolute(path) ? path : root + path);

function filesIn(path) {
  if (!existsSync(at(path)) || generated.test(path)) return [];
  if (!statSync(at(path)).isDirectory()) return [path];
  return readdirSync(at(path)).flatMap((name) => filesIn(`${path}/${name}`));
}
