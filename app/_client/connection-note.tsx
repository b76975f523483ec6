'use client';

import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';

/** Says so while there is no connection. */
export function ConnectionNote() {
  const offline = useSyncExternalStore(
    onChange,
    () => !navigator.onLine,
    () => false,
  );
  return (
    <div aria-live="polite">
      {offline && (
        <p className="border-b border-warn bg-warn-wash px-5 py-2.5 text-warn">
          <span className="mx-auto flex max-w-5xl gap-2.5">
            <WifiOff aria-hidden className="mt-0.5 size-5 shrink-0" />
            No connection. What you answered is saved; this page stays readable, and answers wait until you are back.
          </span>
        </p>
      )}
    </div>
  );
}

function onChange(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}
