import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addressFrom, requireFreePort } from '../../scripts/setup/address.mjs';
import { openDataFolder } from '../../scripts/setup/data-folder.mjs';

const root = join(import.meta.dirname, '../..');

describe('the address', () => {
  test.each([
    [{}, 'http://127.0.0.1:3000'],
    [{ PORT: '4000' }, 'http://127.0.0.1:4000'],
    [{ HOST: '0.0.0.0' }, 'http://localhost:3000'],
    [{ HOST: '::1' }, 'http://[::1]:3000'],
    [{ PUBLIC_URL: 'https://course.example.org/' }, 'https://course.example.org'],
  ])('follows %o', (settings, url) => expect(addressFrom(settings).url).toBe(url));

  test.each([
    [{ PORT: 'http' }, 'PORT is "http"'],
    [{ PORT: '70000' }, 'PORT is "70000"'],
    [{ PUBLIC_URL: 'course.example.org' }, 'PUBLIC_URL is "course.example.org"'],
    [{ PUBLIC_URL: 'https://example.org/course' }, 'leave out "/course"'],
  ])('refuses %o in one sentence', (settings, sentence) => expect(() => addressFrom(settings)).toThrow(sentence));

  test('that is taken is told with another to choose', async () => {
    const holder = createServer();
    const port = await new Promise<number>((resolve) =>
      holder.listen(0, '127.0.0.1', () => resolve((holder.address() as { port: number }).port)),
    );
    await expect(requireFreePort({ host: '127.0.0.1', port })).rejects.toThrow(
      `is taken: stop what serves there, or choose another with PORT=${port + 1}`,
    );
    await new Promise((resolve) => holder.close(resolve));
    await expect(requireFreePort({ host: '127.0.0.1', port })).resolves.toBeUndefined();
  });
});

describe('a start that cannot go well', () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('names a data folder that cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openDataFolder({ DATA_DIR: join(folder, 'file/data') })).toThrow('cannot be written (ENOTDIR)');
  });

  test('says that Node is too old before it reads anything newer', () => {
    const lie = join(folder, 'lie.cjs');
    writeFileSync(lie, "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });");
    const { status, stderr } = spawnSync(process.execPath, ['--require', lie, 'scripts/start.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      'redrive: Node 20.19 or newer is needed, and this is Node 18.20.4. Install a newer one from nodejs.org.',
    );
  });

  test.each([
    ['npm error getaddrinfo EAI_AGAIN registry', 'no way to the npm registry', 'ci --no-audit --no-fund --offline'],
    ['gyp ERR! not found: make', 'install a C++ compiler', 'ci --no-audit --no-fund --loglevel=error'],
    ['npm error something else', 'something else', 'ci --no-audit --no-fund --loglevel=error'],
  ])('turns what npm prints into one sentence: %s', (printed, sentence, asked) => {
    const bin = mkdtempSync(join(folder, 'bin-'));
    writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho "$@" >> ${bin}/asked\necho '${printed}' >&2\nexit 1\n`);
    chmodSync(join(bin, 'npm'), 0o755);
    const house = mkdtempSync(join(folder, 'house-'));
    spawnSync('cp', ['-r', join(root, 'scripts'), join(root, 'package-lock.json'), join(root, 'package.json'), house]);
    const env = {
      ...process.env,
      PATH: `${bin}:${process.env.PATH}`,
      PORT: '39187',
      HOST: '127.0.0.1',
      PUBLIC_URL: '',
    };
    const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
      cwd: house,
      encoding: 'utf8',
      env,
    });
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(readFileSync(join(bin, 'asked'), 'utf8')).toContain(asked);
    expect(stderr).not.toContain('at async');
  });
});
