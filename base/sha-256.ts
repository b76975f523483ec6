import { utf8 } from './bytes';

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The first 32 bits of the fractional parts of a root of the first primes. */
const fractions = (count: number, root: (prime: number) => number): readonly number[] =>
  primes(count).map((prime) => ((root(prime) % 1) * 2 ** 32) | 0);

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}

const start = fractions(8, Math.sqrt);
const constants = fractions(64, Math.cbrt);

/** The SHA-256 digest of a text in UTF-8, as 64 hexadecimal digits (FIPS 180-4). */
export function sha256(text: string): string {
  const state = [...start];
  const blocks = padded(utf8(text));
  for (let at = 0; at < blocks.length; at += 16) compress(state, blocks.slice(at, at + 16));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function compress(state: number[], block: readonly number[]): void {
  const words = [...block];
  for (let at = 16; at < 64; at++) {
    const [early, late] = [words[at - 15] as number, words[at - 2] as number];
    const small0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const small1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words.push(((words[at - 16] as number) + small0 + (words[at - 7] as number) + small1) | 0);
  }
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first =
      (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + word(constants, at) + word(words, at)) | 0;
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  for (const [at, added] of [a, b, c, d, e, f, g, h].entries()) state[at] = (word(state, at) + added) | 0;
}

const word = (words: readonly number[], at: number): number => words[at] as number;

/** Whole blocks of sixteen words: the bytes, a single 1 bit, and the length in bits at the end. */
function padded(bytes: readonly number[]): readonly number[] {
  const words = new Array<number>(16 * Math.ceil((bytes.length + 9) / 64)).fill(0);
  for (const [at, byte] of [...bytes, 0x80].entries())
    words[at >> 2] = word(words, at >> 2) | (byte << (24 - 8 * (at & 3)));
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = (bytes.length << 3) | 0;
  return words;
}
