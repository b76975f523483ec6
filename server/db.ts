import 'server-only';
import { existsSync } from 'node:fs';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { type Prisma, PrismaClient } from '../prisma/generated/client';
import { env } from './env';
import { StartError } from './errors';
import { withOneWriter } from './one-writer';

/** The client, or the same inside a transaction: what every record is handed. */
export type Database = PrismaClient | Prisma.TransactionClient;

// Development reloads modules and Next bundles routes apart; the process keeps one client all the same.
const kept = globalThis as { redriveDatabase?: PrismaClient };

/** The one client, made on first use, so that a build needs no database. */
export function db(): PrismaClient {
  kept.redriveDatabase ??= open();
  return kept.redriveDatabase;
}

/** SQLite would make an empty file where there is none; who only reads wants to be told. */
export function requireDatabase(): void {
  const { databaseFile } = env();
  if (!existsSync(databaseFile))
    throw new StartError(`There is no database ${databaseFile}: name the data folder in DATA_DIR.`);
}

/** Closes the client; the next use opens another. */
export async function closeDatabase(): Promise<void> {
  await kept.redriveDatabase?.$disconnect();
  delete kept.redriveDatabase;
}

const open = (): PrismaClient =>
  new PrismaClient({
    // `timeout` is SQLite's own, which blocks the process; the writer waits for other processes without.
    adapter: withOneWriter(new PrismaBetterSqlite3({ url: `file:${env().databaseFile}`, timeout: 0 })),
    // Transactions on SQLite wait in one line; Prisma's defaults of 2 and 5 seconds lose answers under load.
    transactionOptions: { maxWait: 30_000, timeout: 30_000 },
  });
