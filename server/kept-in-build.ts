import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Family } from '../quiz';
import { engineSourcesDigest, familyDigest } from './digests';

interface Making<Value> {
  /** The file's name in build/. */
  readonly file: string;
  /** Files in which something may be known as well; several processes that share the work write one each. */
  readonly also?: readonly string[];
  readonly families: readonly Family[];
  make(family: Family): Value;
  /** Whether to make what is not kept; without it only what is kept comes back, and nothing is written. */
  readonly missing: boolean;
  /** Of the engine that runs; taken from the sources if left out. */
  readonly engine?: string;
}

/** What is made of each family with much work, kept in build/ by family and engine. In the order of the families. */
export function keptInBuild<Value>({
  file,
  also = [],
  families,
  make,
  missing,
  engine,
}: Making<Value>): readonly Value[] {
  const path = resolve('build', file);
  const digest = engine ?? engineSourcesDigest();
  const kept = Object.assign({}, ...[...also.map((one) => resolve('build', one)), path].map((one) => read<Value>(one)));
  const fresh: Record<string, Value> = {};
  for (const family of families) {
    const key = `${familyDigest(family)} ${digest}`;
    const known: Value | undefined = kept[key] ?? (missing ? make(family) : undefined);
    if (known !== undefined) fresh[key] = known;
  }
  if (missing) write(path, fresh);
  return Object.values(fresh);
}

function read<Value>(path: string): Readonly<Record<string, Value>> {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Half a file is no cache; it is made anew.
    return {};
  }
}

function write(path: string, cache: Readonly<Record<string, unknown>>): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}.tmp`, JSON.stringify(cache));
  renameSync(`${path}.${process.pid}.tmp`, path);
}
