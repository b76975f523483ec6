import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const house = mkdtempSync(join(tmpdir(), 'faults-'));
afterAll(() => rmSync(house, { recursive: true }));

/** Compiles whatever has no word "fault" in it. */
const compiler = `
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const text = readFileSync('content/a.md', 'utf8');
if (text.includes('fault')) {
  console.error('content/a.md:1:1: error: A fault.');
  process.exit(1);
}
mkdirSync('build', { recursive: true });
writeFileSync('build/course.json', text);
`;

beforeAll(() => {
  cpSync(join(root, 'scripts'), join(house, 'scripts'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  writeFileSync(join(house, 'package.json'), '{"type": "module"}');
  writeFileSync(join(house, 'scripts/compile-course.ts'), compiler);
  mkdirSync(join(house, 'content'));
});

function start(content: string) {
  writeFileSync(join(house, 'content/a.md'), content);
  const script = "const { compileCourse } = await import('./scripts/setup/steps.mjs'); await compileCourse();";
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: house,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIRS: '' },
  });
  return { status, said: stdout + stderr };
}

const compiled = () => readFileSync(join(house, 'build/course.json'), 'utf8');

test('a course with faults stops the first start, and no later one of the same program', () => {
  expect(start('a fault')).toMatchObject({ status: 1, said: expect.stringContaining('it was not compiled') });
  expect(start('sound')).toMatchObject({ status: 0 });
  expect(compiled()).toBe('sound');

  const faulty = start('another fault');
  expect(faulty).toMatchObject({ status: 0, said: expect.stringContaining('content/a.md:1:1: error: A fault.') });
  expect(faulty.said).toContain('served as it was compiled before');
  expect(compiled()).toBe('sound');
  // It is said at each start, until it is mended.
  expect(start('another fault').said).toContain('A fault.');
  expect(start('mended')).toMatchObject({ status: 0 });
  expect(compiled()).toBe('mended');

  // What an older program compiled may have another shape.
  writeFileSync(join(house, 'scripts/compile-course.ts'), `${compiler}\n// Another one.`);
  expect(start('a fault again')).toMatchObject({ status: 1 });
});
