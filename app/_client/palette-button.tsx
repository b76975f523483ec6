'use client';

import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { Key } from '@/components/ui/key';

/** The palette and what it needs arrive when it is first opened. */
const Palette = dynamic(() => import('./palette').then((module) => module.Palette), { ssr: false });

/** Opens the command palette, also by Ctrl or Cmd and K. */
export function PaletteButton() {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const show = (to: boolean) => {
    setWanted(true);
    setOpen(to);
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setWanted(true);
      setOpen((shown) => !shown);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => show(true)}
        className="flex min-h-11 items-center gap-2 rounded-control px-2 text-ink-soft transition-colors hover:text-ink"
      >
        <Search aria-hidden className="size-4.5" />
        <span className="max-sm:sr-only">Search</span>
        <Key name="Ctrl K" />
      </button>
      {wanted && <Palette open={open} onOpenChange={show} />}
    </>
  );
}
