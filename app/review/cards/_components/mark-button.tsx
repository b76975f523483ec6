'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { newId } from '@/components/study/new-id';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { reach } from '../../../_client/reach';
import { mark } from '../../actions';

interface Props {
  cardId: string;
  how: 'suspend' | 'resume' | 'unflag';
  children: string;
}

/** Changes what is noted of a card, from a list of cards. */
export function MarkButton({ cardId, how, children }: Props) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();
  const act = () =>
    startTransition(async () => {
      const reply = await reach(() => mark({ cardId, mark: how, eventId: newId() }));
      setTrouble(reply.ok ? undefined : reply.error);
      if (reply.ok) router.refresh();
    });
  return (
    <>
      <Button look="quiet" busy={busy} onClick={act}>
        {children}
      </Button>
      {trouble && <Notice>{trouble}</Notice>}
    </>
  );
}
