import { createServer } from 'node:net';
import { Stop } from './say.mjs';

/**
 * Where to serve, from HOST and PORT, and the address that people type, from PUBLIC_URL or from those two.
 * @param {Readonly<Record<string, string | undefined>>} settings
 */
export function addressFrom({ HOST: host = '127.0.0.1', PORT = '3000', PUBLIC_URL }) {
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Stop(`PORT is "${PORT}": give it a whole number from 1 to 65535.`);
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { host, port, url: PUBLIC_URL ? checked(PUBLIC_URL) : `http://${name}:${port}` };
}

function checked(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Stop(`PUBLIC_URL is "${text}": give it a whole address such as https://course.example.org.`);
  if (url.pathname !== '/')
    throw new Stop(`PUBLIC_URL is "${text}": leave out "${url.pathname}", the course has an address of its own.`);
  return url.origin;
}

/** Listens for a moment, so that a taken port is told before the long work and not after it. */
export function requireFreePort({ host, port }) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }) =>
      reject(new Stop(reasons[code]?.({ host, port }) ?? `Nothing can be served on ${host}:${port} (${code}).`)),
    );
    probe.listen(port, host, () => probe.close(resolve));
  });
}

const reasons = {
  EADDRINUSE: ({ host, port }) =>
    `Port ${port} on ${host} is taken: stop what serves there, or choose another with PORT=${port + 1}.`,
  EACCES: ({ port }) => `Port ${port} may not be opened by this user: choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: ({ host }) => `HOST is "${host}", which is no address of this machine.`,
};
