import { timingSafeEqual } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '../env';
import { ownSecret } from '../secrets';

const name = 'set-up-code';

/** The code that makes the first administrator; the same until it is used, over restarts too. */
export const setUpCode = (): string => ownSecret(env().dataDir, name);

export function isSetUpCode(given: string): boolean {
  const [typed, code] = [Buffer.from(given.trim()), Buffer.from(setUpCode())];
  return typed.length === code.length && timingSafeEqual(typed, code);
}

export const forgetSetUpCode = (): void => rmSync(join(env().dataDir, name), { force: true });
