import { env } from '../server/env';
import { StartError } from '../server/errors';
import { migrate } from '../server/migrate';

// Brings the database file up to date, or says in one sentence why it cannot: `tsx --conditions=react-server scripts/migrate.ts`.

try {
  const applied = await migrate(env().databaseFile);
  if (applied.length > 0) console.log(`Applied ${applied.join(', ')}.`);
} catch (fault) {
  if (!(fault instanceof StartError)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
