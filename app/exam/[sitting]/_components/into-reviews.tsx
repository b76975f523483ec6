'use client';

import { useState, useTransition } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { reach } from '../../../_client/reach';
import { paths } from '../../../paths';
import { intoReviews } from '../../actions';

/** One click, and what was missed comes first in the reviews; another takes it back. */
export function IntoReviews({ sittingId, broughtBack }: { sittingId: string; broughtBack: boolean }) {
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();
  const act = (bring: boolean) =>
    startTransition(async () => {
      const reply = await reach(() => intoReviews({ sittingId, bring }));
      setTrouble(reply.ok ? undefined : reply.error);
    });
  return (
    <div className="space-y-3">
      <p role="status" className="max-w-2xl text-ink-soft">
        {broughtBack
          ? 'They come first in your reviews now, as many a day as your limits let in.'
          : 'An exam moves no card by itself. You can let these kinds of question come first in your reviews.'}
      </p>
      <div className="flex flex-wrap gap-3">
        {broughtBack ? (
          <>
            <LinkButton href={paths.review}>Review now</LinkButton>
            <Button look="quiet" busy={busy} onClick={() => act(false)}>
              Take it back
            </Button>
          </>
        ) : (
          <Button look="quiet" busy={busy} onClick={() => act(true)}>
            Bring into my reviews
          </Button>
        )}
      </div>
      {trouble && <Notice>{trouble}</Notice>}
    </div>
  );
}
