'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import type { KeyMap, Shortcut } from '@/study';

const Keys = createContext<KeyMap | undefined>(undefined);

/** Which single keys act on the pages below it; none when the learner has switched them off (WCAG 2.1.4). */
export function KeysProvider({ keys, children }: { keys: KeyMap | undefined; children: ReactNode }) {
  return <Keys value={keys}>{children}</Keys>;
}

/** The learner's single keys; undefined when they are off. */
export const useKeys = (): KeyMap | undefined => useContext(Keys);

/** What lies under an open dialog hears no keys. */
export const isCovered = (): boolean => document.querySelector('[role="dialog"]') !== null;

/** A sign typed into a field is a sign; on an option it is a key. */
export const isTyped = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type);

/** Lets the learner's key for something act, never where one types. Gives the key, if there is one. */
export function useKey(shortcut: Shortcut, act: () => void, enabled = true): string | undefined {
  const key = useKeys()?.[shortcut];
  useHotkeys(
    key ?? [],
    act,
    {
      enabled: enabled && key !== undefined,
      useKey: true,
      preventDefault: true,
      enableOnFormTags: ['input'],
      ignoreEventWhen: (event) => isTyped(event) || (shortcut !== 'help' && isCovered()),
    },
    [act],
  );
  return key;
}
