'use client';

import type { Level } from '@/study';

const words: Record<Level, string> = {
  'not-started': 'not started',
  learning: 'learning',
  familiar: 'familiar',
  secure: 'secure',
};

// A circle that fills: its shape says the level without its colour.
const fills: Record<Level, string | undefined> = {
  'not-started': undefined,
  learning: 'M8 8V3a5 5 0 0 1 5 5z',
  familiar: 'M8 3a5 5 0 0 1 0 10z',
  secure: 'M8 3a5 5 0 0 1 0 10a5 5 0 0 1 0-10z',
};

/** How well a topic is known: a mark and its word. */
export function LevelMark({ level, bare = false }: { level: Level; bare?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <svg aria-hidden viewBox="0 0 16 16" className="size-4 shrink-0">
        <circle cx="8" cy="8" r="7" strokeWidth="1.5" className="fill-none stroke-line-strong" />
        {fills[level] && <path d={fills[level]} className="fill-accent forced-colors:fill-[CanvasText]" />}
      </svg>
      <span className={bare ? 'sr-only' : ''}>{words[level]}</span>
    </span>
  );
}
