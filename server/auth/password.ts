import { hash, verify } from '@node-rs/argon2';
import * as z from 'zod';

// OWASP's password storage cheat sheet: argon2id (number 2 in the package), 19 MiB, two passes, one lane.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const common = new Set([
  'password',
  'passwort',
  'qwertyuiop',
  'letmein',
  'iloveyou',
  'administrator',
  'welcome',
  'changeme',
]);

/** One spelling of an address, so that Ann@Example.org and ann@example.org are one account. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'This is not an e-mail address.' }));

/** Length guards best; beyond it only what everybody tries first is refused. The upper bound keeps hashing cheap. */
export const passwordSchema = z
  .string()
  .min(10, { error: 'Use at least 10 characters.' })
  .max(200, { error: 'Use at most 200 characters.' })
  .refine((password) => new Set(password).size >= 5, { error: 'Use at least 5 different characters.' })
  .refine((password) => !common.has(password.toLowerCase().replace(/[^a-z]+/g, '')), {
    error: 'This password is tried first by everybody.',
  });

/** What a new account is made of. */
export const accountSchema = z
  .object({ email: emailSchema, password: passwordSchema })
  .refine(({ email, password }) => password.toLowerCase() !== email, {
    path: ['password'],
    error: 'The password is the e-mail address.',
  });

/** What signs in: the rules for new passwords do not bind old ones. */
export const credentialsSchema = z.object({ email: emailSchema, password: z.string().min(1).max(200) });

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let dummy: Promise<string> | undefined;

/** Compares with a dummy when there is no account, so that both take the same time. */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await dummy), password);
  return matches && passwordHash != null;
}
