'use client';

import * as Radix from '@radix-ui/react-dialog';
import { setNonce } from 'get-nonce';
import { X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What the dialog is about, if the title does not say it all. */
  description?: string;
  /** Hides title and description from sight; both are still read out. */
  bare?: boolean;
  children: ReactNode;
}

/** A window above the page: the focus stays in it, Escape closes it, and the focus goes back to where it was. */
export function Dialog({ open, onOpenChange, title, description, bare = false, children }: Props) {
  // Radix writes a style element that keeps the page from scrolling; it must carry the nonce of this page.
  useState(() => setNonce(pageNonce()));
  const before = useRef<Element>(null);
  const words = bare ? 'sr-only' : '';
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Radix.Content
          className="fixed inset-x-4 top-[8vh] z-50 mx-auto flex max-h-[84vh] max-w-xl animate-appear flex-col overflow-y-auto rounded-card border border-line-strong bg-raised shadow-2xl"
          onOpenAutoFocus={() => {
            before.current = document.activeElement;
          }}
          // Radix gives the focus back to a trigger of its own, and this dialog is also opened by key.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (before.current instanceof HTMLElement) before.current.focus();
          }}
          {...(!description && { 'aria-describedby': undefined })}
        >
          <div className={bare ? '' : 'flex items-start justify-between gap-4 px-5 pt-5'}>
            <div className="space-y-1">
              <Radix.Title className={`text-xl ${words}`}>{title}</Radix.Title>
              {description && <Radix.Description className={`text-ink-soft ${words}`}>{description}</Radix.Description>}
            </div>
            {!bare && (
              <Radix.Close aria-label="Close" className="-mt-2 -mr-2 grid size-11 place-items-center rounded-control">
                <X aria-hidden className="size-5" />
              </Radix.Close>
            )}
          </div>
          <div className={bare ? 'contents' : 'p-5'}>{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const pageNonce = (): string =>
  typeof document === 'undefined' ? '' : (document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '');
