'use client';

import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';

const pace = 700;
const button =
  'inline-flex min-h-11 items-center gap-2 rounded-lg border border-line-strong bg-raised px-3 font-medium transition-colors hover:bg-sunken aria-disabled:opacity-40';

/** A cursor over the moments of a replay. It begins at the end: all is shown until somebody plays it. */
export function usePlayer(moments: number) {
  const last = moments - 1;
  const [cursor, setCursor] = useState(last);
  const [playing, setPlaying] = useState(false);

  useEffect(() => {
    if (!playing) return;
    if (cursor >= last) return setPlaying(false);
    const timer = setTimeout(() => setCursor(cursor + 1), pace);
    return () => clearTimeout(timer);
  }, [playing, cursor, last]);

  const step = (by: number) => {
    setPlaying(false);
    setCursor(Math.min(last, Math.max(0, cursor + by)));
  };
  const toggle = () => {
    if (!playing && cursor >= last) setCursor(0);
    setPlaying(!playing);
  };
  return { cursor, last, playing, step, toggle };
}

export function PlayerControls({ cursor, last, playing, step, toggle }: ReturnType<typeof usePlayer>) {
  return (
    <fieldset aria-label="Replay" className="flex min-w-0 items-center gap-2">
      <button type="button" className={button} onClick={toggle}>
        {playing ? <Pause aria-hidden className="size-4" /> : <Play aria-hidden className="size-4" />}
        {playing ? 'Pause' : 'Play'}
      </button>
      <button
        type="button"
        className={button}
        aria-label="Step back"
        aria-disabled={cursor <= 0}
        onClick={() => step(-1)}
      >
        <ChevronLeft aria-hidden className="size-5" />
      </button>
      <button
        type="button"
        className={button}
        aria-label="Step forward"
        aria-disabled={cursor >= last}
        onClick={() => step(1)}
      >
        <ChevronRight aria-hidden className="size-5" />
      </button>
      <span className="ml-1 font-mono text-sm text-ink-soft tabular-nums">
        {cursor + 1}/{last + 1}
      </span>
    </fieldset>
  );
}
