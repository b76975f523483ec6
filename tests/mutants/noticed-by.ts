import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleId } from '../../engine';

const file = fileURLToPath(new URL('noticed-by.json', import.meta.url));

/** For each rule the test that noticed its absence when all of them were last asked. */
export type NoticedBy = Readonly<Partial<Record<RuleId, string>>>;

/** In the quick form a rule is tried on its known test alone; a rule without one is tried on every test that reads it. */
export const knownTests = (): NoticedBy =>
  process.env.REDRIVE_MUTANTS === 'quick' && existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as NoticedBy)
    : {};

export const keepKnownTests = (noticed: NoticedBy): void =>
  writeFileSync(file, `${JSON.stringify(noticed, Object.keys(noticed).toSorted(), 2)}\n`);
