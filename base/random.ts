import { assert } from './assert';

/** An unsigned 32-bit integer. The same seed and name give the same stream on every machine. */
export type Seed = number;

/** A stream of draws. Each entity takes its own stream by name, so that one more draw here changes nothing there. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
}

/** FNV-1a over the name, begun at the seed. */
export function childSeed(seed: Seed, name: string): Seed {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0;
  return scramble(hash);
}

export function randomStream(seed: Seed, name: string): Random {
  let state = childSeed(seed, name);
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    return scramble(state);
  };
  const integer = (least: number, most: number): number => {
    assert(
      Number.isInteger(least) && Number.isInteger(most) && least <= most,
      `no whole number from ${least} to ${most}`,
    );
    const span = most - least + 1;
    assert(span <= 2 ** 32, 'a draw spans at most 32 bits');
    // The overhang is drawn again, so that every number is equally likely.
    const limit = 2 ** 32 - (2 ** 32 % span);
    for (;;) {
      const drawn = next();
      if (drawn < limit) return least + (drawn % span);
    }
  };
  return {
    integer,
    pick(list) {
      assert(list.length > 0, 'nothing to pick from');
      return list[integer(0, list.length - 1)] as (typeof list)[number];
    },
    shuffle(list) {
      const mixed = [...list];
      for (let at = mixed.length - 1; at > 0; at--) {
        const other = integer(0, at);
        [mixed[at], mixed[other]] = [mixed[other] as (typeof mixed)[number], mixed[at] as (typeof mixed)[number]];
      }
      return mixed;
    },
  };
}

/** The finaliser of MurmurHash3: every input bit moves every output bit. */
function scramble(value: number): Seed {
  let mixed = value >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0;
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
