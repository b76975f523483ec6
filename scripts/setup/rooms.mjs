import { existsSync } from 'node:fs';
import { root } from './run.mjs';

/** The folders that hold code, lowest first. */
export const rooms = [
  'base',
  'engine',
  'scenario',
  'quiz',
  'course',
  'study',
  'server',
  'components',
  'app',
  'cli',
  'prisma',
  'scripts',
  'tests',
].filter((room) => existsSync(root + room));
