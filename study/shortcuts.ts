/** Single keys that act wherever one is on a page, as they are unless a learner chose others. */
export const defaultKeys = {
  help: '?',
  undo: 'u',
  flag: 'f',
  bury: '-',
  suspend: '@',
  next: 'n',
  previous: 'p',
  strike: 'x',
  overview: 'o',
  time: 't',
} as const satisfies Readonly<Record<string, string>>;

export type Shortcut = keyof typeof defaultKeys;
export type KeyMap = Readonly<Record<Shortcut, string>>;

/** One letter or sign. Digits pick options, Space and Enter answer, and comma and plus part keys from each other. */
export const isKey = (text: string): boolean => /^[^\s\d,+\p{Lu}]$/u.test(text);

/** The keys of a learner; undefined when single keys are switched off. */
export function keysOf({
  keys,
  keyMap = {},
}: {
  readonly keys: boolean;
  readonly keyMap?: Partial<KeyMap>;
}): KeyMap | undefined {
  return keys ? { ...defaultKeys, ...keyMap } : undefined;
}
