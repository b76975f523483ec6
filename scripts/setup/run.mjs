import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a command in the project's folder. Resolves with exit code and all it printed; shows it as it comes unless `quiet`. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (fault) => resolve({ code: 127, output: `${output}${fault.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a package's command by its name in node_modules/.bin. */
export const runBin = (name, args, options) => run(`${root}node_modules/.bin/${name}`, args, options);

/** Runs one of our TypeScript scripts; the condition lets it load what is marked `server-only`. */
export const runScript = (file, args = [], options = {}) =>
  run(process.execPath, ['--conditions=react-server', '--import', 'tsx', file, ...args], options);
