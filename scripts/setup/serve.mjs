import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { root } from './run.mjs';
import { Stop, say } from './say.mjs';

/** What Next prints about itself at the start; ours is one line with the address. */
const banner = /^\s*(▲|✓|- (Local|Network|Environments|Experiments))|^\s*$/;

/** Hands over to Next, and says the address once it answers. Resolves when the server was told to end. */
export function serve(mode, { host, port, url }, env) {
  const next = `${root}node_modules/next/dist/bin/next`;
  const child = spawn(process.execPath, [next, mode, '-H', host, '-p', String(port)], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let toldToEnd = false;
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      toldToEnd = true;
      child.kill(signal);
    });

  let listens = false;
  child.stdout.on('data', (chunk) => {
    for (const line of String(chunk).split('\n')) if (!banner.test(stripVTControlCharacters(line))) console.log(line);
    if (listens || !String(chunk).includes('Ready in')) return;
    listens = true;
    void firstReply(host, port).then((came) => came && say(`ready at ${url} after ${process.uptime().toFixed(1)} s`));
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) =>
      code && !toldToEnd ? reject(new Stop('The server stopped; it says above why.')) : resolve(),
    );
  });
}

/** Next says "Ready" when it listens; it answers only after instrumentation.ts, which may still end it. */
async function firstReply(host, port) {
  const name = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  return fetch(`http://${name}:${port}/icon.svg`).then(
    () => true,
    () => false,
  );
}
