import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './setup/run.mjs';

// The browser tests' own server: a port, a data folder begun anew and a build folder of its own, beside whatever else is served.
const dataFolder = resolve(root, 'build/e2e-data');
rmSync(dataFolder, { recursive: true, force: true });
process.env.DATA_DIR = dataFolder;
process.env.NEXT_DIST_DIR = '.next-test';
await import('./setup/start.mjs');
