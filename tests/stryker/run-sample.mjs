/**
 * Tries a share of the changes that Stryker makes to the engine, part after part, and says how many the tests noticed.
 * What is known already is not tried again, so it may be cut off at any time: `npm run stryker:sample -- [--table]`.
 */
import { spawnSync } from 'node:child_process';
import { readKept } from './sample.mjs';

/** Parts that are tried on their own, each on the tests that are about it: all at once would take too much memory and time. */
const parts = {
  filters: [['engine/filters/**/*.ts'], ['filters']],
  permissions: [
    ['engine/permissions/**/*.ts'],
    ['permissions', 'deployment/refused-permissions.test.ts', 'simulation/callers.test.ts'],
  ],
  function: [['engine/function/**/*.ts'], ['invocation', 'simulation/behaviours.test.ts']],
  streams: [['engine/invocation/streams/**/*.ts'], ['streams/behaviours.test.ts', 'streams/brokers.test.ts']],
  invocation: [
    ['engine/invocation/*.ts'],
    ['invocation', 'simulation/queues.test.ts', 'simulation/behaviours.test.ts'],
  ],
  http: [
    [
      'engine/http/**/*.ts',
      'engine/sources/api-gateway.ts',
      'engine/sources/function-url.ts',
      'engine/sources/load-balancer.ts',
      'engine/sources/http-doors.ts',
    ],
    ['push/http.test.ts', 'push/function-urls.test.ts'],
  ],
  schedules: [['engine/schedules/**/*.ts'], ['push/cron.test.ts', 'push/schedules.test.ts']],
  queues: [
    ['engine/sources/sqs*.ts', 'engine/sources/message*.ts', 'engine/sources/send*.ts', 'engine/sources/fifo*.ts'],
    ['simulation/queues.test.ts', 'simulation/fifo.test.ts', 'simulation/duplicates.test.ts'],
  ],
  push: [
    [
      'engine/sources/sns*.ts',
      'engine/sources/s3*.ts',
      'engine/sources/eventbridge*.ts',
      'engine/sources/push*.ts',
      'engine/sources/delivery*.ts',
      'engine/sources/target-input*.ts',
      'engine/sources/bus-event*.ts',
      'engine/sources/retry-policy*.ts',
      'engine/sources/publish*.ts',
      'engine/sources/put-events*.ts',
      'engine/sources/objects*.ts',
    ],
    ['simulation/fan-out.test.ts', 'push/eventbridge.test.ts', 'push/buses.test.ts', 'push/schedules.test.ts'],
  ],
  pipes: [['engine/sources/pipe*.ts'], ['pipes']],
  sources: [
    [
      'engine/sources/streams.ts',
      'engine/sources/shards.ts',
      'engine/sources/kinesis.ts',
      'engine/sources/dynamodb-streams.ts',
      'engine/sources/kafka.ts',
      'engine/sources/amazon-mq.ts',
      'engine/sources/documentdb.ts',
    ],
    ['streams/behaviours.test.ts', 'streams/brokers.test.ts'],
  ],
  signals: [['engine/signals/**/*.ts'], ['signals']],
  fold: [
    ['engine/fold/**/*.ts', 'engine/*.ts'],
    [
      'simulation/queues.test.ts',
      'invocation',
      'event-list.test.ts',
      'json-bytes.test.ts',
      'simulation/duplicates.test.ts',
    ],
  ],
  checks: [
    ['engine/deployment/checks/*.ts'],
    [
      'deployment/refusals.test.ts',
      'deployment/refused-*.test.ts',
      'streams/refusals.test.ts',
      'ledger-refusals.test.ts',
    ],
  ],
  deployment: [
    ['engine/deployment/*.ts', 'engine/deployment/triggers/*.ts'],
    [
      'deployment/world.test.ts',
      'deployment/intrinsics.test.ts',
      'deployment/refusals.test.ts',
      'push/triggers.test.ts',
    ],
  ],
};

function table() {
  const rows = new Map();
  for (const { file, status } of new Map(readKept().map((answer) => [answer.key, answer])).values()) {
    const part = file.split('/').slice(0, -1).join('/') || '.';
    const row = rows.get(part) ?? {};
    row[status] = (row[status] ?? 0) + 1;
    rows.set(part, row);
  }
  const all = {};
  for (const row of rows.values())
    for (const [status, count] of Object.entries(row)) all[status] = (all[status] ?? 0) + count;
  for (const [part, row] of [...rows].toSorted().concat([['all', all]])) {
    const noticed = (row.Killed ?? 0) + (row.Timeout ?? 0);
    const tried = noticed + (row.Survived ?? 0) + (row.NoCoverage ?? 0);
    const share = tried === 0 ? '' : `${Math.round((100 * noticed) / tried)} %`;
    process.stdout.write(
      `${part}: ${noticed} of ${tried} noticed (${share}); ${row.Ignored ?? 0} evaluated once at load\n`,
    );
  }
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (!process.argv.includes('--table'))
  for (const [name, [globs, about]] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const tests = about.map((path) => `tests/engine/${path}${path.endsWith('.ts') ? '' : '/*.test.ts'}`);
    const env = {
      ...process.env,
      STRYKER_TESTS: process.env.STRYKER_TESTS ?? [...tests, 'tests/conformance.test.ts'].join(','),
    };
    spawnSync('npx', ['stryker', 'run', 'tests/stryker/sample.config.mjs', '--mutate', globs.join(',')], {
      stdio: 'inherit',
      env,
    });
  }
table();
