import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { closeDatabase } from '../../server/db';
import { env, forgetEnv } from '../../server/env';
import { migrate } from '../../server/migrate';

/** Gives the tests of one file a migrated database in a data folder of their own. */
export function withDatabase(): { readonly dataDir: () => string } {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'redrive-'));
    process.env.DATA_DIR = dataDir;
    process.env.LOG_LEVEL = 'silent';
    forgetEnv();
    await migrate(env().databaseFile);
  });
  afterAll(async () => {
    await closeDatabase();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { dataDir: () => dataDir };
}
