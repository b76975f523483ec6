import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Measure, Suite } from './measure';

/** The most memory that a suite may take, in MB. */
const memory = 12_000;

/**
 * A suite in a process of its own, bundled as the server's code is: what runs a program from its sources puts a call
 * around each function that is made, which is not what is to be measured.
 */
export const alone = (name: string): Suite => ({
  name,
  async run() {
    const outfile = join('build', 'bench', `${name}.mjs`);
    await build({
      stdin: {
        contents: `import { ${name} } from './${name}';\nprocess.stdout.write(JSON.stringify(await ${name}.run()));`,
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile,
    });
    const flags = ['--expose-gc', `--max-old-space-size=${memory}`];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, outfile, ...process.argv.slice(2)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (status !== 0) throw new Error(`The suite "${name}" failed:\n${stderr}`);
    return JSON.parse(stdout) as readonly Measure[];
  },
});
