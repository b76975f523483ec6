import { useSyncExternalStore } from 'react';
import { browserStore } from './exam-journal';

const key = 'redrive-hidden-time';
const listeners = new Set<() => void>();
/** Where the browser keeps nothing, the choice lasts as long as the page. */
let chosen: boolean | undefined;

/** Whether the time of an exam is hidden, which a browser remembers: whoever is bothered by it is not to meet it again. */
export function useHiddenTime(): readonly [hidden: boolean, hide: (hidden: boolean) => void] {
  const hidden = useSyncExternalStore(subscribe, read, () => false);
  return [hidden, hide];
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function read(): boolean {
  try {
    chosen ??= browserStore().getItem(key) === 'yes';
  } catch {
    chosen = false;
  }
  return chosen;
}

function hide(hidden: boolean): void {
  chosen = hidden;
  try {
    browserStore().setItem(key, hidden ? 'yes' : 'no');
  } catch {
    // Full, or forbidden.
  }
  for (const tell of listeners) tell();
}
