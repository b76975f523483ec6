import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The command as a person runs it. */
function redrive(
  words: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
  const args = ['--conditions=react-server', 'cli/index.ts', ...words];
  return new Promise((resolve) =>
    execFile(
      join(root, 'node_modules/.bin/tsx'),
      args,
      { cwd: root, env: { ...process.env, ...env } },
      (fault, out, err) => resolve({ code: fault ? Number(fault.code) : 0, out, err }),
    ),
  );
}

test('exit codes reach the shell', async () => {
  expect(await redrive(['rules', '--help'])).toMatchObject({ code: 0, err: '' });
  expect(await redrive(['dance'])).toMatchObject({ code: 2, out: '' });
}, 60_000);

test('a file is found from where npm was called', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redrive-called-'));
  writeFileSync(join(folder, 'mine.yaml'), 'until: 1\n');
  const npm = ['--prefix', root, 'run', '--silent', 'redrive', '--', 'simulate', 'mine.yaml'];
  const { err } = await new Promise<{ err: string }>((resolve) =>
    execFile('npm', npm, { cwd: folder }, (_, __, err) => resolve({ err })),
  );
  rmSync(folder, { recursive: true });
  expect(err).toContain('mine.yaml:1:1: error: template is missing');
}, 60_000);

test('a backup is restored', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redrive-backup-'));
  const copy = join(folder, 'copy.db');
  const env = { DATA_DIR: join(folder, 'data'), DATABASE_URL: '' };
  try {
    expect(await redrive(['backup', copy], env)).toMatchObject({
      code: 2,
      err: expect.stringContaining('no database'),
    });
    const { migrate } = await import('../../server/migrate');
    await migrate(join(folder, 'data/redrive.db'));
    expect(await redrive(['backup', copy], env)).toMatchObject({ code: 0, err: '' });
    expect(existsSync(copy)).toBe(true);
    expect(await redrive(['backup', copy], env)).toMatchObject({
      code: 2,
      err: expect.stringContaining('exists already'),
    });
    expect(await redrive(['restore', copy], env)).toMatchObject({ code: 0, err: '' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
