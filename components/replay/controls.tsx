'use client';

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, type LucideIcon, Pause, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import { ToolButton } from '../ui/tool-button';
import { type Player, type PlayerState, speeds } from './player';

interface Move {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly back: boolean;
  /** Whether it stands on a phone too. */
  readonly narrow: boolean;
  readonly go: (player: Player) => void;
}

const moves: readonly Move[] = [
  { name: 'To the start', icon: ChevronFirst, back: true, narrow: false, go: (player) => player.seek(0) },
  { name: 'Step back', icon: ChevronLeft, back: true, narrow: true, go: (player) => player.step(-1) },
  { name: 'Step forward', icon: ChevronRight, back: false, narrow: true, go: (player) => player.step(1) },
  { name: 'To the end', icon: ChevronLast, back: false, narrow: false, go: (player) => player.seek(player.last) },
];

interface Props {
  player: Player;
  state: PlayerState;
  /** Where the playhead is, for who hears it. */
  spoken: string;
  /** What else can be begun here. */
  children?: ReactNode;
}

export function Controls({ player, state: { moment, playing, speed }, spoken, children }: Props) {
  const { last } = player;
  return (
    <fieldset aria-label="Replay" className="flex min-w-0 grow flex-wrap items-center gap-2">
      <Button onClick={() => player.toggle()}>
        {playing ? <Pause aria-hidden className="size-4" /> : <Play aria-hidden className="size-4" />}
        {playing ? 'Pause' : 'Play'}
      </Button>
      {moves.map(({ name, icon: Icon, back, narrow, go }) => (
        <ToolButton
          key={name}
          look="icon"
          className={narrow ? '' : 'max-sm:hidden'}
          aria-label={name}
          aria-disabled={back ? moment <= 0 : moment >= last}
          onClick={() => go(player)}
        >
          <Icon aria-hidden className="size-5" />
        </ToolButton>
      ))}
      {children}
      <span className="flex min-w-0 grow basis-64 items-center gap-2 text-sm text-ink-soft">
        <input
          type="range"
          aria-label="Position"
          aria-valuetext={spoken}
          className="h-11 min-w-16 grow accent-accent"
          min={0}
          max={last}
          value={moment}
          onChange={(event) => player.seek(event.target.valueAsNumber)}
        />
        <span aria-hidden>Speed</span>
        <Select
          aria-label="Speed"
          className="text-ink"
          value={speed}
          onChange={(event) => player.setSpeed(Number(event.target.value))}
        >
          {speeds.map((one) => (
            <option key={one} value={one}>
              {one}×
            </option>
          ))}
        </Select>
      </span>
    </fieldset>
  );
}
