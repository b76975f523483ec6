'use client';

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { type Player, type PlayerState, speeds } from './player';

const button =
  'inline-flex size-11 items-center justify-center rounded-lg border border-line-strong bg-raised transition-colors hover:bg-sunken aria-disabled:opacity-40';

interface Props {
  player: Player;
  state: PlayerState;
  /** Where the playhead is, for who hears it. */
  spoken: string;
}

export function Controls({ player, state: { moment, playing, speed }, spoken }: Props) {
  const { last } = player;
  const atStart = moment <= 0;
  const atEnd = moment >= last;
  return (
    <fieldset aria-label="Replay" className="flex min-w-0 grow flex-wrap items-center gap-2">
      <button
        type="button"
        className="inline-flex h-11 items-center gap-2 rounded-lg bg-accent px-4 font-medium text-on-accent transition-colors hover:bg-accent-strong"
        onClick={() => player.toggle()}
      >
        {playing ? <Pause aria-hidden className="size-4" /> : <Play aria-hidden className="size-4" />}
        {playing ? 'Pause' : 'Play'}
      </button>
      <button
        type="button"
        className={`${button} max-sm:hidden`}
        aria-label="To the start"
        aria-disabled={atStart}
        onClick={() => player.seek(0)}
      >
        <ChevronFirst aria-hidden className="size-5" />
      </button>
      <button
        type="button"
        className={button}
        aria-label="Step back"
        aria-disabled={atStart}
        onClick={() => player.step(-1)}
      >
        <ChevronLeft aria-hidden className="size-5" />
      </button>
      <button
        type="button"
        className={button}
        aria-label="Step forward"
        aria-disabled={atEnd}
        onClick={() => player.step(1)}
      >
        <ChevronRight aria-hidden className="size-5" />
      </button>
      <button
        type="button"
        className={`${button} max-sm:hidden`}
        aria-label="To the end"
        aria-disabled={atEnd}
        onClick={() => player.seek(last)}
      >
        <ChevronLast aria-hidden className="size-5" />
      </button>
      <input
        type="range"
        aria-label="Position"
        aria-valuetext={spoken}
        className="h-11 min-w-24 grow basis-32 accent-accent"
        min={0}
        max={last}
        value={moment}
        onChange={(event) => player.seek(event.target.valueAsNumber)}
      />
      <label className="flex items-center gap-2 text-sm text-ink-soft">
        Speed
        <select
          className="h-11 rounded-lg border border-line-strong bg-raised px-2 text-ink"
          value={speed}
          onChange={(event) => player.setSpeed(Number(event.target.value))}
        >
          {speeds.map((one) => (
            <option key={one} value={one}>
              {one}×
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
