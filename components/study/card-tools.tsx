'use client';

import { Bookmark, EyeOff, Moon, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';

export type CardMark = 'bury' | 'suspend' | 'flag' | 'unflag';

interface Props {
  flagged: boolean;
  canUndo: boolean;
  busy: boolean;
  /** Single letters act only while this is so (WCAG 2.1.4). */
  keys: boolean;
  onUndo: () => void;
  onMark: (mark: CardMark) => void;
}

/** What can be done with a card besides answering it, each with its key. */
export function CardTools({ flagged, canUndo, busy, keys, onUndo, onMark }: Props) {
  const flag = flagged ? 'unflag' : 'flag';
  return (
    <div role="toolbar" aria-label="This card" className="flex flex-wrap gap-1">
      <Tool name="Undo" shortcut="u" disabled={busy || !canUndo} keys={keys} onUse={onUndo} icon={<Undo2 />} />
      <Tool
        name={flagged ? 'Unflag' : 'Flag'}
        shortcut="f"
        disabled={busy}
        keys={keys}
        onUse={() => onMark(flag)}
        icon={<Bookmark className={flagged ? 'fill-current' : ''} />}
      />
      <Tool name="Not today" shortcut="-" disabled={busy} keys={keys} onUse={() => onMark('bury')} icon={<Moon />} />
      <Tool name="Suspend" shortcut="@" disabled={busy} keys={keys} onUse={() => onMark('suspend')} icon={<EyeOff />} />
    </div>
  );
}

interface ToolProps {
  name: string;
  shortcut: string;
  disabled: boolean;
  keys: boolean;
  onUse: () => void;
  icon: ReactNode;
}

function Tool({ name, shortcut, disabled, keys, onUse, icon }: ToolProps) {
  useHotkeys(shortcut, onUse, { enabled: keys && !disabled, useKey: true, preventDefault: true }, [onUse]);
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onUse}
      aria-keyshortcuts={keys ? shortcut : undefined}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-lg px-2.5 text-sm text-ink-soft transition-colors hover:bg-sunken hover:text-ink disabled:opacity-50 [&>svg]:size-4"
    >
      {icon}
      {name}
    </button>
  );
}
