import { aws, catalogue, type RuleId, ruleIds } from '../../engine';

/** The rules of AWS as the tests see them; one of them can be switched off, and it is noted which are read. */
export interface WatchedRules {
  off: RuleId | undefined;
  readonly ids: readonly RuleId[];
  readonly read: Set<RuleId>;
  /** Rules that a test noticed when they were off. */
  readonly noticed: Set<RuleId>;
}

const held = globalThis as typeof globalThis & { watchedRules?: WatchedRules };

/** Turns each value of `aws` into one that can be switched off, once a process. */
export function watchRules(): WatchedRules {
  if (held.watchedRules) return held.watchedRules;
  const watched: WatchedRules = { off: undefined, ids: ruleIds, read: new Set(), noticed: new Set() };
  const copied: RuleId[] = [];
  const note = (id: RuleId): void => {
    // Whoever makes another world copies all values in their order, which reads none of them.
    const goesOn = ruleIds[copied.length] === id;
    copied.push(id);
    if (!goesOn) for (const one of copied) watched.read.add(one);
    if (!goesOn || copied.length === ruleIds.length) copied.length = 0;
  };
  for (const id of ruleIds) {
    const { value, off } = catalogue[id];
    const get = (): unknown => {
      note(id);
      return watched.off === id ? off : value;
    };
    Object.defineProperty(aws, id, { enumerable: true, get });
  }
  held.watchedRules = watched;
  return watched;
}
