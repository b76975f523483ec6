'use client';

import { useRouter } from 'next/navigation';
import { type ComponentProps, useState, useTransition } from 'react';
import type { Result } from '@/base/result';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { reach } from './reach';

interface Props extends Pick<ComponentProps<typeof Button>, 'look' | 'autoFocus' | 'className' | 'children'> {
  signedIn: boolean;
  /** Begins, and says at which address; or a sentence why not. */
  start: () => Promise<Result<string, string>>;
  /** What it says meanwhile, where that takes long. */
  meanwhile?: string;
}

/** One click into something that is kept for a learner: whoever is new becomes a guest on the way. */
export function StartButton({ signedIn, start, meanwhile, children, ...button }: Props) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();
  const begin = () =>
    startTransition(async () => {
      if (!signedIn && !(await becomesGuest()))
        return setTrouble('No new guest can be made just now. Please try again in a minute.');
      const reply = await reach(start);
      if (!reply.ok) return setTrouble(reply.error);
      router.push(reply.value);
      // The frame of the page was rendered for nobody; now it says who one is.
      if (!signedIn) router.refresh();
    });
  return (
    <>
      <Button onClick={begin} busy={busy} {...button}>
        {busy && meanwhile ? meanwhile : children}
      </Button>
      {trouble && <Notice>{trouble}</Notice>}
    </>
  );
}

/** Whether the server took this browser in; a connection that fails is a no. Whoever is in already loads nothing of it. */
const becomesGuest = async (): Promise<boolean> => {
  try {
    const { signIn } = await import('next-auth/react');
    return (await signIn('guest', { redirect: false }))?.ok === true;
  } catch {
    return false;
  }
};
