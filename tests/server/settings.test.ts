import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from '../../server/env';
import { ownSecret } from '../../server/secrets';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'redrive-'));
const production = { NODE_ENV: 'production', DATA_DIR };

test.each([
  ['a secret that can be guessed', { NEXTAUTH_SECRET: 'secret' }, /NEXTAUTH_SECRET is too easy to guess/],
  ['trust in whatever host a visitor names', { AUTH_TRUST_HOST: 'true' }, /AUTH_TRUST_HOST/],
  ['data that everybody can download', { DATA_DIR: 'public/data' }, /DATA_DIR lies in public/],
  ['a port that is none', { PORT: 'http' }, /The setting PORT must be a port number/],
  ['an address with a path', { PUBLIC_URL: 'https://example.org/course/' }, /PUBLIC_URL must have no path/],
  ['a content folder that is not there', { CONTENT_DIRS: '/srv/not/there' }, /CONTENT_DIRS names \/srv\/not\/there/],
  ['an address that is none', { PUBLIC_URL: 'redrive.example.org' }, /The setting PUBLIC_URL must be a web address/],
])('production refuses %s', (_, setting, sentence) => {
  expect(() => readEnv({ ...production, ...setting })).toThrow(sentence);
});

test.each([
  [{}, 'http://127.0.0.1:3000'],
  [{ PORT: '4000' }, 'http://127.0.0.1:4000'],
  [{ HOST: '0.0.0.0' }, 'http://localhost:3000'],
  [{ HOST: '::1', PORT: '80' }, 'http://[::1]:80'],
  [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://redrive.example.org/' }, 'https://redrive.example.org'],
])('with %o people come to %s', (setting, url) => {
  expect(readEnv({ ...production, ...setting }).publicUrl).toBe(url);
});

test('folders of CONTENT_DIRS come after the course of our own', () => {
  const { contentFolders } = readEnv({ ...production, CONTENT_DIRS: [DATA_DIR, tmpdir()].join(delimiter) });
  expect(contentFolders).toEqual([resolve('content'), DATA_DIR, tmpdir()]);
});

test('a secret is made once, and one that others can read is refused', () => {
  expect(ownSecret(DATA_DIR, 'probe')).toBe(ownSecret(DATA_DIR, 'probe'));
  chmodSync(join(DATA_DIR, 'probe'), 0o644);
  expect(() => ownSecret(DATA_DIR, 'probe')).toThrow(/Others can read/);
});
