import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const pureRooms = ['base', 'engine', 'scenario', 'quiz', 'course', 'study'];

/** The output of a check that is meant to fail. */
function complaints(command: string, args: string[], cwd = root): string {
  try {
    return execFileSync(join(root, 'node_modules/.bin', command), args, { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (fault) {
    const { stdout, stderr } = fault as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

describe('a pure room touches nothing', () => {
  // Inside the project, because the room's tsconfig and Biome's overrides hang on the path.
  mkdirSync(join(root, 'build'), { recursive: true });
  const house = mkdtempSync(join(root, 'build/pure-'));
  afterAll(() => rmSync(house, { recursive: true }));

  const touches = {
    timer: 'setTimeout(() => 0, 1);',
    network: "fetch('x');",
    environment: 'process.exit();',
    terminal: "console.log('x');",
    browser: 'document.title;',
    'high-resolution clock': 'performance.now();',
    'random bytes': 'crypto.randomUUID();',
  };
  let refused = '';
  beforeAll(() => {
    for (const [name, line] of Object.entries(touches))
      writeFileSync(join(house, `${name}.ts`), `${line}\nexport {};\n`);
    const room = JSON.parse(readFileSync(join(root, 'engine/tsconfig.json'), 'utf8'));
    writeFileSync(
      join(house, 'tsconfig.json'),
      JSON.stringify({ ...room, extends: '../../tsconfig.json', exclude: [] }),
    );
    refused = complaints('tsc', ['--noEmit', '--pretty', 'false', '-p', house]);
  }, 120_000);

  test.each(Object.keys(touches))('its types refuse the %s', (name) => expect(refused).toContain(`${name}.ts(1,`));

  test('every pure room has the same types', () => {
    const texts = pureRooms.map((room) => readFileSync(join(root, room, 'tsconfig.json'), 'utf8'));
    expect(new Set(texts).size).toBe(1);
    expect(readFileSync(join(root, 'package.json'), 'utf8')).toContain(pureRooms.join(' '));
  });
});

describe('lint refuses clock and chance in a pure room', () => {
  // Elsewhere than in the project, with the project's own configuration.
  const house = mkdtempSync(join(tmpdir(), 'lint-'));
  afterAll(() => rmSync(house, { recursive: true }));
  const config = readFileSync(join(root, 'biome.json'), 'utf8').replaceAll('"./', `"${root}/`);
  writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...JSON.parse(config), vcs: { enabled: false } }));

  test.each(['Date.now()', 'new Date()', 'Math.random()'])('%s', (use) => {
    mkdirSync(join(house, 'engine'), { recursive: true });
    writeFileSync(join(house, 'engine/planted.ts'), `export const x = ${use};\n`);
    expect(complaints('biome', ['lint', house], house)).toContain('reads no clock and draws no chance');
  });
});
