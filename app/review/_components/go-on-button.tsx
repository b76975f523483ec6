'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useReview } from './use-review';

/** On to the next review. */
export function GoOnButton({ children }: { children: ReactNode }) {
  const { busy, trouble, goOn } = useReview();
  return (
    <>
      <Button onClick={goOn} disabled={busy} autoFocus>
        {children}
      </Button>
      {trouble && <Notice>{trouble}</Notice>}
    </>
  );
}
