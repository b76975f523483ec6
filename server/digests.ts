import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Family, ReplayFact } from '../quiz';

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

/** Changes when a run goes otherwise: by what tells two worlds apart, not by the words for it. */
export const traceDigest = (facts: readonly Pick<ReplayFact, 'key' | 'at' | 'result'>[]): string =>
  sha256(facts.map(({ key, at, result }) => JSON.stringify([key, at, result])));

/** The rooms that draw a question and run it. */
const engineRooms = ['base', 'engine', 'scenario', 'quiz'];

/** The files of these rooms; what they say decides which question a seed draws, and what its answer is. */
export const engineFiles = (): string[] =>
  engineRooms.flatMap((room) =>
    readdirSync(resolve(room), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .sort()
      .map((path) => join(room, path)),
  );

/** Changes when the engine's sources do. A build takes it once: the sources may change under the server that it made. */
export const engineSourcesDigest = (): string =>
  sha256(engineFiles().flatMap((path) => [path, readFileSync(path, 'utf8')]));
