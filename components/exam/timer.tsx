'use client';

import { Clock, TriangleAlert } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useKey } from '../keys/keys';
import { Key } from '../ui/key';

interface Props {
  /** As the server said it last. */
  remainingMs: number;
  totalMs: number;
  hidden: boolean;
  onHide: (hidden: boolean) => void;
  onOver: () => void;
}

const minute = 60_000;
const warnings = [30, 5].map((minutes) => minutes * minute);

/** The time that is left. It can be hidden, a key reads it out, and only its warnings speak by themselves. */
export function Timer({ remainingMs, totalMs, hidden, onHide, onOver }: Props) {
  const [left, setLeft] = useState(remainingMs);
  const [said, setSaid] = useState('');
  const over = useEffectEvent(onOver);

  useEffect(() => {
    // Not the clock on the wall, which may be wrong or be changed.
    const end = performance.now() + remainingMs;
    const look = () => {
      const now = Math.max(0, end - performance.now());
      setLeft(now);
      if (now > 0) return;
      clearInterval(ticking);
      over();
    };
    const ticking = setInterval(look, 500);
    return () => clearInterval(ticking);
  }, [remainingMs]);

  // A warning early on would say what everybody knows.
  const warned = warnings.filter((at) => at < totalMs / 2).findLast((at) => left <= at);
  const key = useKey('time', () => setSaid((before) => (before === spoken(left) ? `${spoken(left)} ` : spoken(left))));
  const urgent = warned === warnings.at(-1);
  return (
    <div className="flex items-center gap-2">
      <p
        role="timer"
        aria-label="Time left"
        className={`flex min-h-11 items-center gap-1.5 tabular-nums ${urgent ? 'text-warn' : ''}`}
      >
        {urgent ? <TriangleAlert aria-hidden className="size-4" /> : <Clock aria-hidden className="size-4" />}
        {hidden ? (urgent ? 'Few minutes left' : 'Hidden') : shown(left)}
      </p>
      <button
        type="button"
        aria-pressed={hidden}
        onClick={() => onHide(!hidden)}
        className="min-h-11 rounded-control px-2 text-sm text-ink-soft hover:bg-sunken hover:text-ink"
      >
        {hidden ? 'Show time' : 'Hide time'}
      </button>
      {key && (
        <span className="hidden text-ink-soft lg:inline" title="Reads the time out">
          <Key name={key} />
        </span>
      )}
      <p role="status" className="sr-only">
        {said || (warned !== undefined && `${warned / minute} minutes left.`)}
      </p>
    </div>
  );
}

function shown(left: number): string {
  const seconds = Math.ceil(left / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

function spoken(left: number): string {
  const seconds = Math.ceil(left / 1000);
  const minutes = Math.floor(seconds / 60);
  const parts = [
    ...(minutes > 0 ? [`${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`] : []),
    `${seconds % 60} seconds`,
  ];
  return `${parts.join(' ')} left.`;
}
