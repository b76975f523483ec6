'use client';

import { useRouter } from 'next/navigation';
import { signIn } from 'next-auth/react';
import { type ReactNode, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { startPractice } from '../practice/actions';

interface Props {
  signedIn: boolean;
  /** What to draw from; everything when left out. */
  wanted?: { topic?: string; familyId?: string };
  look?: 'primary' | 'quiet';
  autoFocus?: boolean;
  className?: string;
  children: ReactNode;
}

/** One click to a question: whoever is new becomes a guest on the way. */
export function BeginButton({ signedIn, wanted = {}, children, ...button }: Props) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();
  const begin = () =>
    startTransition(async () => {
      if (!signedIn && !(await signIn('guest', { redirect: false }))?.ok)
        return setTrouble('No new guest can be made just now. Please try again in a minute.');
      const reply = await startPractice(wanted);
      if (!reply.ok) return setTrouble(reply.error);
      router.push(reply.value);
      // The frame of the page was rendered for nobody; now it says who one is.
      if (!signedIn) router.refresh();
    });
  return (
    <>
      <Button onClick={begin} disabled={busy} {...button}>
        {children}
      </Button>
      {trouble && <Notice>{trouble}</Notice>}
    </>
  );
}
