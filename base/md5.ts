import { utf8 } from './bytes';

/** MD5 of a text's UTF-8 bytes (RFC 1321) as a number from 0 to 2^128 - 1: how Kinesis maps a partition key. */
export function md5(text: string): bigint {
  const words = paddedWords(utf8(text));
  let [a, b, c, d] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < words.length; block += 16) {
    let [e, f, g, h] = [a, b, c, d];
    for (let step = 0; step < 64; step++) {
      const [mixed, word] = mix(step, f, g, h);
      const sum = (e + mixed + (sines[step] as number) + (words[block + word] as number)) | 0;
      [e, h, g, f] = [h, g, f, (f + rotate(sum, shifts[(step >> 4) * 4 + (step & 3)] as number)) | 0];
    }
    [a, b, c, d] = [(a + e) | 0, (b + f) | 0, (c + g) | 0, (d + h) | 0];
  }
  return [a, b, c, d].reduce((number, word) => (number << 32n) | BigInt(turned(word)), 0n);
}

/** The function of a round, and which word of the block it takes. */
function mix(step: number, f: number, g: number, h: number): readonly [number, number] {
  if (step < 16) return [(f & g) | (~f & h), step];
  if (step < 32) return [(f & h) | (g & ~h), (5 * step + 1) & 15];
  if (step < 48) return [f ^ g ^ h, (3 * step + 5) & 15];
  return [g ^ (f | ~h), (7 * step) & 15];
}

const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const sines = Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32));

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Little-endian words, the message closed by a bit and its length. */
function paddedWords(bytes: readonly number[]): readonly number[] {
  const words = Array.from({ length: (((bytes.length + 8) >> 6) + 1) * 16 }, () => 0);
  const put = (at: number, byte: number): void => {
    words[at >> 2] = (words[at >> 2] as number) | (byte << ((at & 3) * 8));
  };
  for (const [at, byte] of bytes.entries()) put(at, byte);
  put(bytes.length, 0x80);
  words[words.length - 2] = (bytes.length << 3) | 0;
  words[words.length - 1] = Math.floor(bytes.length / 2 ** 29);
  return words;
}

/** The bytes of a word the other way round. */
const turned = (word: number): number =>
  (((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
