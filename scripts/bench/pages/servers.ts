import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const emptyFolder = join(root, 'build/empty-page');
const next = join(root, 'node_modules/next/dist/bin/next');

export interface Server {
  readonly url: string;
  stop(): void;
}

/** Redrive with a data folder begun anew, built if its sources changed. */
export async function serveRedrive(port: number): Promise<Server> {
  const url = `http://127.0.0.1:${port}`;
  const env = { PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url };
  return started(['scripts/serve-for-tests.mjs'], root, env, url, 'ready at');
}

/** The least that Next can serve, built now with the same Next and React: what every page costs before it holds anything. */
export async function serveEmptyPage(port: number): Promise<Server> {
  rmSync(emptyFolder, { recursive: true, force: true });
  mkdirSync(join(emptyFolder, 'app'), { recursive: true });
  const file = (path: string, text: string) => writeFileSync(join(emptyFolder, path), text);
  // Next looks for this one in the folders above too, and would find ours.
  file('instrumentation.js', 'export function register() {}');
  file('package.json', '{"private": true, "type": "module"}');
  file('next.config.mjs', `export default { turbopack: { root: ${JSON.stringify(root)} } };`);
  file(
    'app/layout.jsx',
    'export default ({ children }) => <html lang="en"><head><title>Empty</title></head><body>{children}</body></html>;',
  );
  file('app/page.jsx', 'export default () => <p>Empty</p>;');
  await ended(spawn(process.execPath, [next, 'build'], { cwd: emptyFolder, env: quietly(), stdio: 'ignore' }));
  const url = `http://127.0.0.1:${port}`;
  return started([next, 'start', '-H', '127.0.0.1', '-p', String(port)], emptyFolder, {}, url, 'Ready in');
}

const quietly = (env: Readonly<Record<string, string>> = {}) => ({
  ...process.env,
  NODE_ENV: 'production' as const,
  NEXT_TELEMETRY_DISABLED: '1',
  ...env,
});

async function started(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  url: string,
  sign: string,
): Promise<Server> {
  const child = spawn(process.execPath, args, { cwd, env: quietly(env), stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => String(chunk).includes(sign) && resolve());
    child.on('close', () => reject(new Error(`${args.join(' ')} did not start`)));
  });
  return { url, stop: () => void child.kill() };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) =>
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error('the empty page could not be built')))),
  );
