import { Archive, Clock, type LucideIcon, RefreshCw, SquareFunction, User, Waypoints } from 'lucide-react';
import type { Lane, LaneKind } from '@/quiz';

const icons: Record<LaneKind, LucideIcon> = {
  caller: User,
  source: Waypoints,
  waiting: Clock,
  poller: RefreshCw,
  function: SquareFunction,
  store: Archive,
};

/** What Lambda keeps to itself is set in italics: no template names it. */
export function LaneName({ lane: { kind, title, note } }: { lane: Lane }) {
  const Icon = icons[kind];
  const hidden = kind === 'waiting' || kind === 'poller';
  return (
    <li className="flex h-[52px] items-center gap-2 border-t border-line px-2.5 sm:px-3.5">
      <Icon className="hidden size-4 shrink-0 text-ink-soft sm:block" />
      <span className="min-w-0 leading-tight">
        <span className={`block truncate text-sm font-medium ${hidden ? 'italic' : ''}`}>{title}</span>
        <span className="block truncate text-xs text-ink-soft">{note}</span>
      </span>
    </li>
  );
}
