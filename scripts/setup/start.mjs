import { spawn } from 'node:child_process';
import { addressFrom, requireFreePort } from './address.mjs';
import { openDataFolder } from './data-folder.mjs';
import { installPackages } from './packages.mjs';
import { root } from './run.mjs';
import { main, Stop, say } from './say.mjs';
import { buildPages, compileCourse, generateClient, migrate } from './steps.mjs';

await main(async () => {
  const address = addressFrom(process.env);
  const dataFolder = openDataFolder(process.env);
  await requireFreePort(address);
  const distDir = process.env.NEXT_DIST_DIR ?? '.next';
  const env = {
    ...process.env,
    DATA_DIR: dataFolder,
    PUBLIC_URL: address.url,
    NEXTAUTH_URL: address.url,
    NEXT_DIST_DIR: distDir,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  };

  await installPackages();
  await generateClient();
  await Promise.all([migrate(env), compileCourse()]);
  await buildPages(distDir);
  await serve(address, env);
});

/** Hands over to `next start`, and says the address once it answers. */
function serve({ host, port, url }, env) {
  const child = spawn(
    process.execPath,
    [`${root}node_modules/next/dist/bin/next`, 'start', '-H', host, '-p', String(port)],
    {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  let announced = false;
  child.stdout.on('data', (chunk) => {
    const text = String(chunk);
    if (announced) process.stdout.write(text);
    else if (/Ready in/.test(text)) {
      announced = true;
      say(`ready at ${url}`);
    }
  });
  return new Promise((resolve, reject) =>
    child.on('close', (code, signal) =>
      code && !signal ? reject(new Stop('The server stopped; it says above why.')) : resolve(),
    ),
  );
}
