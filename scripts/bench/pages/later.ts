import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const served = join(import.meta.dirname, '../../../.next-test');
const chunks = 'static/chunks';
const list = `(?:"${chunks}/[^"]+",?)+`;
/** How the bundler writes down what a page may ask for later: an import, and the script of a worker. */
const stubs = [
  new RegExp(`Promise\\.all\\(\\[(${list})\\]`, 'g'),
  new RegExp(`\\(("${chunks}/[^"]+",\\[${list})\\]`, 'g'),
];

/**
 * Whatever any page may load after it was opened (replay, engine, diagram, charts, palette), as it travels (gzipped), in kB:
 * read off the build, so that none is forgotten. What a page has already is counted again.
 */
export function openedLater(): readonly number[] {
  const scripts = readdirSync(join(served, chunks)).filter((name) => name.endsWith('.js'));
  const texts = scripts.map((name) => readFileSync(join(served, chunks, name), 'utf8'));
  const asked = texts.flatMap((text) =>
    stubs.flatMap((stub) => [...text.matchAll(stub)].map(([, files = '']) => files)),
  );
  if (asked.length === 0)
    throw new Error('the build tells of nothing that is opened later: the bundler writes it otherwise');
  const files = asked.map((one) => one.match(/static\/chunks\/[^"]+\.js/g) ?? []);
  const different = new Map(files.map((one) => [one.join(), one]));
  return [...different.values()].map((one) => one.reduce((sum, file) => sum + travels(file), 0));
}

const travels = (file: string): number => gzipSync(readFileSync(join(served, file))).length / 1000;
