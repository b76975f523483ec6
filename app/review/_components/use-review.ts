'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Result } from '@/base/result';
import type { CardMark } from '@/components/study/card-tools';
import { newId } from '@/components/study/new-id';
import { reach } from '../../_client/reach';
import { paths } from '../../paths';
import { goOn, mark, undo } from '../actions';

/** What a page of a review can do: go on, take the last review back, mark the card. */
export function useReview() {
  const router = useRouter();
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();

  const show = (path: string) => {
    if (path === paths.review && window.location.pathname === paths.review) router.refresh();
    else router.push(path);
  };
  const next = async () => {
    const reply = await reach(() => goOn({}));
    setTrouble(reply.ok ? undefined : reply.error);
    if (reply.ok) show(reply.value);
  };
  const after = (act: () => Promise<Result<unknown, string>>, then: () => Promise<void> | void) =>
    startTransition(async () => {
      const reply = await reach(act);
      setTrouble(reply.ok ? undefined : reply.error);
      if (reply.ok) await then();
    });

  return {
    busy,
    trouble,
    goOn: () => startTransition(next),
    undo: (reviewId: string) => after(() => undo({ reviewId }), next),
    mark: (cardId: string, how: CardMark | 'lesson') =>
      after(
        () => mark({ cardId, mark: how, eventId: newId() }),
        how === 'flag' || how === 'unflag' ? () => router.refresh() : next,
      ),
  };
}
