import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Family } from '../quiz';

const sha256 = (parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

const ofFamily = new WeakMap<Family, string>();

/** Changes when the family's source does. */
export function familyDigest(family: Family): string {
  const digest = ofFamily.get(family) ?? sha256([JSON.stringify(family)]);
  ofFamily.set(family, digest);
  return digest;
}

// Next bundles routes apart, and sources may change under a server that runs: the process takes it once.
const kept = globalThis as { redriveEngineDigest?: string };

/** Changes when the engine's sources do. Taken when the server starts. */
export function engineDigest(): string {
  kept.redriveEngineDigest ??= sha256(engineSources());
  return kept.redriveEngineDigest;
}

function engineSources(): string[] {
  const folder = resolve('engine');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .flatMap((path) => [path, readFileSync(join(folder, path), 'utf8')]);
}
