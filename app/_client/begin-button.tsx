'use client';

import { useRouter } from 'next/navigation';
import { signIn } from 'next-auth/react';
import { type ReactNode, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { startPractice } from '../practice/actions';
import { reach } from './reach';

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
      if (!signedIn && !(await becomesGuest()))
        return setTrouble('No new guest can be made just now. Please try again in a minute.');
      const reply = await reach(() => startPractice(wanted));
      if (!reply.ok) return setTrouble(reply.error);
      router.push(reply.value);
      // The frame of the page was rendered for nobody; now it says who one is.
      if (!signedIn) router.refresh();
    });
  return (
    <>
      <Button onClick={begin} busy={busy} {...button}>
        {children}
      </Button>
      {trouble && <Notice>{trouble}</Notice>}
    </>
  );
}

/** Whether the server took this browser in; a connection that fails is a no. */
const becomesGuest = async (): Promise<boolean> => {
  try {
    return (await signIn('guest', { redirect: false }))?.ok === true;
  } catch {
    return false;
  }
};
