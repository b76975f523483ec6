import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { contentFolders } from './content-files';
import { StartError } from './errors';
import { ownSecret } from './secrets';

const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be a web address such as https://redrive.example.org' })
  .transform((url) => url.replace(/\/+$/, ''))
  .refine((url) => new URL(url).pathname === '/', { error: 'must have no path: the course has an address of its own' });

const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(1).max(65_535).default(3000),
  PUBLIC_URL: webAddress.optional(),
  NEXTAUTH_URL: webAddress.optional(),
  NEXTAUTH_SECRET: z.string().optional(),
  AUTH_TRUST_HOST: z.string().optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.string().startsWith('file:', { error: 'must begin with file:' }).optional(),
  COURSE_FILE: z.string().min(1).default('build/course.json'),
  CONTENT_DIRS: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  GUESTS_PER_HOUR: z.coerce.number({ error: 'must be a whole number' }).int().min(1).default(300),
});

export interface Env {
  readonly production: boolean;
  readonly development: boolean;
  readonly dataDir: string;
  readonly databaseFile: string;
  readonly courseFile: string;
  /** The course's own content/ first, then what CONTENT_DIRS mounts beside it. */
  readonly contentFolders: readonly string[];
  /** The address that people type; without a slash at the end. */
  readonly publicUrl: string;
  readonly authSecret: string;
  readonly logLevel: string;
  /** How many guests one address may become in an hour. */
  readonly guestsPerHour: number;
}

let known: Env | undefined;

/** The settings, read once on first use, so that a build needs none of them. Throws a StartError with one sentence. */
export function env(): Env {
  if (known) return known;
  known = readEnv(process.env);
  // next-auth reads its address here; without it sign-in would lead to localhost:3000.
  process.env.NEXTAUTH_URL = known.publicUrl;
  return known;
}

/** Forgets what was read; for tests that change a setting. */
export function forgetEnv(): void {
  known = undefined;
}

/** Parses settings and refuses those that would be unsafe in production. */
export function readEnv(from: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const [fault] = parsed.error.issues;
    throw new StartError(`The setting ${fault?.path.join('.')} ${fault?.message}.`);
  }
  const set = parsed.data;
  const production = set.NODE_ENV === 'production';
  if (production) refuseUnsafe(set);
  const dataDir = resolve(set.DATA_DIR);
  return {
    production,
    development: set.NODE_ENV === 'development',
    dataDir,
    databaseFile: resolve(set.DATABASE_URL?.slice('file:'.length) ?? `${dataDir}/redrive.db`),
    courseFile: resolve(set.COURSE_FILE),
    contentFolders: mountedContent(set.CONTENT_DIRS),
    publicUrl: set.PUBLIC_URL ?? set.NEXTAUTH_URL ?? `http://${localName(set.HOST)}:${set.PORT}`,
    authSecret: set.NEXTAUTH_SECRET ?? ownSecret(dataDir, 'auth-secret'),
    logLevel: set.LOG_LEVEL,
    guestsPerHour: set.GUESTS_PER_HOUR,
  };
}

function mountedContent(mounted?: string): string[] {
  const folders = contentFolders(mounted);
  const missing = folders.slice(1).find((folder) => !existsSync(folder));
  if (missing !== undefined) throw new StartError(`CONTENT_DIRS names ${missing}, and there is no such folder.`);
  return folders;
}

function refuseUnsafe(set: z.infer<typeof settings>): void {
  const secret = set.NEXTAUTH_SECRET;
  if (secret !== undefined && (secret.length < 32 || new Set(secret).size < 10))
    throw new StartError(
      'NEXTAUTH_SECRET is too easy to guess: give at least 32 random characters, or leave it out and one is made in the data folder.',
    );
  if (set.AUTH_TRUST_HOST !== undefined && !['', '0', 'false'].includes(set.AUTH_TRUST_HOST))
    throw new StartError(
      'AUTH_TRUST_HOST lets any visitor choose where sign-in leads: leave it out and set PUBLIC_URL.',
    );
  if (resolve(set.DATA_DIR).startsWith(resolve('public')))
    throw new StartError('DATA_DIR lies in public/, where everybody can download it: choose another folder.');
}

/** A server that listens everywhere is still reached by a name. */
const localName = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};
