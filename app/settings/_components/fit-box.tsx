'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import type { Result } from '@/base/result';
import { Button } from '@/components/ui/button';
import { Meter } from '@/components/ui/meter';
import { Notice } from '@/components/ui/notice';
import type { LoadedFit } from '@/server/usecases/fit-parameters';
import { reach } from '../../_client/reach';
import { beginFit, takeFit, takeFitBack } from '../actions';
import { FitPreview } from './fit-preview';

const lookAgain = 2000;

/** The learner's own parameters: worked out when asked for, shown before they count, and taken back with one click. */
export function FitBox({ fit: { reviews, needed, last } }: { fit: LoadedFit }) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();
  const running = last?.state === 'running';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => router.refresh(), lookAgain);
    return () => clearInterval(timer);
  }, [running, router]);

  const act = (what: () => Promise<Result<unknown, string>>) =>
    startTransition(async () => {
      const reply = await reach(what);
      setTrouble(reply.ok ? undefined : reply.error);
      router.refresh();
    });
  const fitId = last?.id ?? '';
  const applied = last?.state === 'applied';

  if (reviews < needed)
    return (
      <div className="space-y-3">
        <p className="text-ink-soft">
          The schedule uses numbers that suit most people. From {needed} reviews on it can be fitted to how you forget.
          You have made {reviews}.
        </p>
        <Meter label="Reviews" value={reviews} max={needed} text={`${reviews} of ${needed}`} />
      </div>
    );
  return (
    <div className="space-y-4">
      <p className="text-ink-soft">
        The schedule can be fitted to how you forget. You see first what would change; nothing changes by itself, and
        all of it can be taken back.
      </p>
      <div role="status">
        {running && <p>Being worked out from your {last.reviews} reviews. You can go on meanwhile.</p>}
        {last?.state === 'failed' && <p>The last try came to nothing. Nothing was changed.</p>}
        {last?.state === 'undone' && <p>Taken back: the schedule is as it was before.</p>}
        {applied && <p>Fitted to you, from {last.reviews} reviews.</p>}
      </div>
      {last?.result && (last.state === 'offered' || applied) && <FitPreview result={last.result} />}
      <div className="flex flex-wrap gap-3">
        {last?.state === 'offered' && (
          <>
            <Button busy={busy} onClick={() => act(() => takeFit({ fitId, move: false }))}>
              Use from now on
            </Button>
            <Button look="quiet" busy={busy} onClick={() => act(() => takeFit({ fitId, move: true }))}>
              Use, and move my cards
            </Button>
          </>
        )}
        {applied && (
          <Button look="quiet" busy={busy} onClick={() => act(() => takeFitBack({ fitId }))}>
            Take it back
          </Button>
        )}
        {!running && (
          <Button
            look={last?.state === 'offered' ? 'plain' : 'quiet'}
            busy={busy}
            onClick={() => act(() => beginFit({}))}
          >
            {last ? 'Work it out again' : 'Work it out'}
          </Button>
        )}
      </div>
      {trouble && <Notice>{trouble}</Notice>}
    </div>
  );
}
