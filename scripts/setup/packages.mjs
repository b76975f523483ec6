import { existsSync, readFileSync } from 'node:fs';
import { root, run } from './run.mjs';
import { Stop, say } from './say.mjs';

/** Installs with `npm ci` when what lies in node_modules is not what the lock file names. */
export async function installPackages() {
  if (installed()) return;
  say('installing packages (about two minutes the first time) …');
  const offline = await isOffline();
  const { code, output } = await npm('ci', '--no-audit', '--no-fund', ...(offline ? ['--offline'] : []));
  if (code !== 0) throw new Stop(offline ? noWay : reasonOf(output));
}

const npm = (...args) => run('npm', [...args, '--loglevel=error'], { quiet: true });

/** Without a network npm tries for minutes to get one package after the other. One question shows it; what is in npm's cache may still do. */
async function isOffline() {
  const { code, output } = await npm('ping', '--fetch-retries=1', '--fetch-retry-mintimeout=1000');
  return code !== 0 && networkFault.test(output);
}

/** npm leaves the list of what it installed in node_modules/.package-lock.json, as its last step. */
function installed() {
  const listFile = `${root}node_modules/.package-lock.json`;
  if (!existsSync(listFile)) return false;
  const wanted = packagesOf(`${root}package-lock.json`);
  const present = packagesOf(listFile);
  return Object.entries(wanted).every(
    ([path, { version, optional, peer, devOptional }]) =>
      path === '' || present[path]?.version === version || (!present[path] && (optional || peer || devOptional)),
  );
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

const networkFault = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/;
const noWay =
  'The packages could not be downloaded: there is no way to the npm registry. Connect to the network and start again.';

function reasonOf(output) {
  if (networkFault.test(output)) return noWay;
  if (/gyp|node-gyp|make: |g\+\+|cc1plus|python/i.test(output))
    return 'better-sqlite3 has to be compiled here and that failed: install a C++ compiler (Debian: apt-get install -y python3 make g++) and start again.';
  if (/EACCES|EROFS|EPERM/.test(output))
    return `The packages could not be written to ${root}node_modules: make that folder writable.`;
  return `The packages could not be installed; npm says why:\n${output.trim()}`;
}
