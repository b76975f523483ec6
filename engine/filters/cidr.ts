/** A block of IP addresses: the first `bits` of `address` are what its members share. */
interface Block {
  readonly address: bigint;
  readonly bits: number;
  /** How many bits an address has: 32 or 128. */
  readonly width: number;
}

/** Whether a text is an address or a block in CIDR notation, of IPv4 or IPv6. */
export const isBlock = (text: string): boolean => blockOf(text) !== undefined;

/** Whether `text` is an address that lies in `range`. */
export function inBlock(range: string, text: string): boolean {
  const [wanted, found] = [blockOf(range), blockOf(text)];
  if (!wanted || !found || text.includes('/') || wanted.width !== found.width) return false;
  const rest = BigInt(wanted.width - wanted.bits);
  return wanted.address >> rest === found.address >> rest;
}

function blockOf(text: string): Block | undefined {
  const [written = '', length, ...more] = text.split('/');
  const width = written.includes(':') ? 128 : 32;
  const address = width === 128 ? longAddress(written) : shortAddress(written);
  if (address === undefined || more.length > 0 || !/^\d{1,3}$/.test(length ?? '0')) return undefined;
  const bits = length === undefined ? width : Number(length);
  return bits > width ? undefined : { address, bits, width };
}

/** The number of an IPv4 address, four bytes with dots. */
function shortAddress(text: string): bigint | undefined {
  const found = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  const parts = found?.slice(1).map(Number);
  return parts?.every((part) => part <= 255) ? numberOf(parts, 8n) : undefined;
}

/** The number of an IPv6 address: eight groups, of which `::` may stand for several of 0. */
function longAddress(text: string): bigint | undefined {
  const [head = '', tail, ...more] = text.split('::');
  const [before, after] = [groupsIn(head), groupsIn(tail ?? '')];
  if (!before || !after || more.length > 0) return undefined;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return numberOf([...before, ...Array<number>(missing).fill(0), ...after], 16n);
}

function groupsIn(text: string): readonly number[] | undefined {
  const groups = text === '' ? [] : text.split(':');
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : undefined;
}

const numberOf = (parts: readonly number[], bits: bigint): bigint =>
  parts.reduce((sum, part) => (sum << bits) + BigInt(part), 0n);
