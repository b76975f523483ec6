'use client';

import { Keyboard } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useKey } from '@/components/keys/keys';

/** The sheet and the dialog around it arrive when they are first asked for. */
const KeyDialog = dynamic(() => import('./key-dialog').then((module) => module.KeyDialog), { ssr: false });

/** Opens the list of keys, also by its own key. */
export function KeyHelp({ confidence }: { confidence: boolean }) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const show = (to: boolean) => {
    setWanted(true);
    setOpen(to);
  };
  const key = useKey('help', () => show(!open));
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts={key}
        onClick={() => show(true)}
        className="flex min-h-9 items-center gap-1.5 hover:text-ink hover:underline"
      >
        <Keyboard aria-hidden className="size-4" /> Keys
      </button>
      {wanted && <KeyDialog open={open} onOpenChange={show} confidence={confidence} />}
    </>
  );
}
