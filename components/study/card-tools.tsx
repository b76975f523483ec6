'use client';

import { Bookmark, EyeOff, Moon, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Shortcut } from '@/study';
import { useKey } from '../keys/keys';
import { Key } from '../ui/key';

export type CardMark = 'bury' | 'suspend' | 'flag' | 'unflag';

interface Props {
  flagged: boolean;
  canUndo: boolean;
  busy: boolean;
  onUndo: () => void;
  onMark: (mark: CardMark) => void;
}

/** What can be done with a card besides answering it, each with its key. */
export function CardTools({ flagged, canUndo, busy, onUndo, onMark }: Props) {
  const flag = flagged ? 'unflag' : 'flag';
  return (
    <div role="toolbar" aria-label="This card" className="flex flex-wrap gap-1">
      <Tool name="Undo" shortcut="undo" disabled={busy || !canUndo} onUse={onUndo} icon={<Undo2 />} />
      <Tool
        name={flagged ? 'Unflag' : 'Flag'}
        shortcut="flag"
        disabled={busy}
        onUse={() => onMark(flag)}
        icon={<Bookmark className={flagged ? 'fill-current' : ''} />}
      />
      <Tool name="Not today" shortcut="bury" disabled={busy} onUse={() => onMark('bury')} icon={<Moon />} />
      <Tool name="Suspend" shortcut="suspend" disabled={busy} onUse={() => onMark('suspend')} icon={<EyeOff />} />
    </div>
  );
}

interface ToolProps {
  name: string;
  shortcut: Shortcut;
  disabled: boolean;
  onUse: () => void;
  icon: ReactNode;
}

function Tool({ name, shortcut, disabled, onUse, icon }: ToolProps) {
  const key = useKey(shortcut, onUse, !disabled);
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onUse}
      aria-keyshortcuts={key}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-lg px-2.5 text-sm text-ink-soft transition-colors hover:bg-sunken hover:text-ink disabled:opacity-50 [&>svg]:size-4"
    >
      {icon}
      {name} {key && <Key name={key} />}
    </button>
  );
}
