import { addressFrom, requireFreePort } from './address.mjs';
import { openDataFolder } from './data-folder.mjs';
import { installPackages } from './packages.mjs';
import { main } from './say.mjs';
import { serve } from './serve.mjs';
import { buildPages, compileCourse, examineFamilies, generateClient, migrate } from './steps.mjs';

// `--dev` serves from the sources: pages are built, and the course compiled, as they change.
const development = process.argv.includes('--dev');

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
    NODE_ENV: development ? 'development' : 'production',
  };

  await installPackages();
  await generateClient();
  await migrate(env);
  if (!development) {
    await compileCourse();
    await examineFamilies();
    await buildPages(distDir);
  }
  await serve(development ? 'dev' : 'start', address, env);
});
