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

let ofEngine: string | undefined;

/** Changes when the engine's sources do. Taken once, when the server starts. */
export function engineDigest(): string {
  const folder = resolve('engine');
  ofEngine ??= sha256(
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((path) => path.endsWith('.ts'))
          .sort()
          .flatMap((path) => [path, readFileSync(join(folder, path), 'utf8')])
      : [],
  );
  return ofEngine;
}
