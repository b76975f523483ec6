import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../.dependency-cruiser.mjs';

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { from: string; rule: { name: string } }[] };
}

const root = join(import.meta.dirname, '..');
const rooms = 'base engine scenario quiz course study server components app cli prisma scripts tests'.split(' ');

/** One forbidden import per wall: which file commits it, and what it says. */
const plants: Record<string, [file: string, line: string]> = {
  'base-stands-alone': ['base/planted.ts', "import '../engine/target';"],
  'engine-stands-on-base-only': ['engine/planted.ts', "import '../quiz/target';"],
  'scenario-reads-for-the-engine': ['scenario/planted.ts', "import '../course/target';"],
  'quiz-is-handed-its-families': ['quiz/planted.ts', "import '../course/target';"],
  'course-is-handed-its-texts': ['course/planted.ts', "import '../server/target';"],
  'study-schedules-only': ['study/planted.ts', "import '../scenario/target';"],
  'study-knows-types-only': ['study/typed.ts', "import { here } from '../quiz/target'; void here;"],
  'fsrs-has-one-door': ['server/planted-fsrs.ts', "import 'ts-fsrs';"],
  'pure-rooms-touch-nothing': ['course/planted-file.ts', "import 'node:fs';"],
  'server-knows-no-page': ['server/planted.ts', "import '@/components/target';"],
  'server-does-not-draw': ['server/planted-react.ts', "import 'react';"],
  'components-take-props': ['components/planted.tsx', "import '@/server/target';"],
  'components-know-types-only': ['components/typed.tsx', "import { here } from '@/engine/target'; void here;"],
  'components-do-not-route': ['components/routes.tsx', "import 'next/navigation';"],
  'app-composes': ['app/planted.tsx', "import { here } from '@/quiz/target'; void here;"],
  'app-reaches-no-database': ['app/planted-query.tsx', "import '@/server/records/target';"],
  'database-has-one-door': ['components/planted-query.tsx', "import 'better-sqlite3';"],
  'cli-needs-no-database': ['cli/planted.ts', "import '../server/target';"],
  'cli-draws-no-page': ['cli/planted-page.ts', "import '../app/target';"],
  'scripts-build-only': ['scripts/planted.ts', "import '../app/target';"],
  'nothing-imports-tests': ['server/planted-test.ts', "import '../tests/target';"],
  'no-circles': ['base/circle.ts', "import './elcric'; export const here = 1;"],
  'every-import-is-there': ['base/nowhere.ts', "import './not-there';"],
};

/** What stands near a wall and is allowed. */
const lawful: Record<string, string> = {
  'study/lawful.ts': "import type { here } from '../quiz/target'; export type Here = typeof here;",
  'components/lawful.tsx':
    "import { type here } from '@/engine/target'; import Link from 'next/link'; export type Here = typeof here; void Link;",
  'components/lawful.worker.ts': "import { here } from '../engine/target'; void here;",
  'cli/lawful.ts': "export const later = () => import('../server/target');",
  'scenario/lawful.ts': "import 'yaml'; import * as z from 'zod'; void z;",
};

function depcruise(cwd: string, folders: string[]): Promise<Cruise> {
  const bin = join(root, 'node_modules/.bin/depcruise');
  const args = ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', ...folders];
  return new Promise((resolve, reject) =>
    execFile(bin, args, { cwd, maxBuffer: 2 ** 28 }, (fault, stdout) =>
      stdout ? resolve(JSON.parse(stdout)) : reject(fault),
    ),
  );
}

describe('the walls', () => {
  const house = mkdtempSync(join(tmpdir(), 'walls-'));
  let broken: Cruise['summary']['violations'];

  beforeAll(async () => {
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), text);
    };
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    write(
      'tsconfig.json',
      '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler","paths":{"@/*":["./*"]}}}',
    );
    for (const room of [...rooms, 'server/records']) write(`${room}/target.ts`, 'export const here = 1;');
    write('base/elcric.ts', "import './circle';");
    for (const [file, text] of [...Object.values(plants), ...Object.entries(lawful)]) write(file, text);
    broken = (await depcruise(house, rooms)).summary.violations;
  }, 120_000);
  afterAll(() => rmSync(house, { recursive: true }));

  test('each has a planted import', () => {
    expect(Object.keys(plants).sort()).toEqual(config.forbidden?.map(({ name }) => name).sort());
  });

  test.each(Object.entries(plants))('%s refuses its planted import', (wall, [file]) => {
    expect(broken.filter(({ from }) => from === file).map(({ rule }) => rule.name)).toContain(wall);
  });

  test.each(Object.keys(lawful))('%s is let through', (file) => {
    expect(broken.filter(({ from }) => from === file)).toEqual([]);
  });
});

test('every source file is cruised', async () => {
  const present = rooms.filter((room) => readdirSync(root).includes(room));
  const sources = present.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .map((file) => `${room}/${file}`)
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('prisma/generated/')),
  );
  const cruised = new Set((await depcruise(root, present)).modules.map(({ source }) => source));
  expect(sources.filter((file) => !cruised.has(file))).toEqual([]);
  expect(sources.length).toBeGreaterThan(20);
}, 120_000);
