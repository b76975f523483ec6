'use client';

import { KeyRound, ZoomIn } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Diagram as Drawn } from '@/engine';
import { Disclosure } from '../ui/disclosure';
import { ToolButton } from '../ui/tool-button';
import { InWords } from './in-words';
import { lines } from './lines';
import { Picture } from './picture';

const Explorer = lazy(() => import('./explorer'));

/** Below this width the explorer opens from top to bottom. */
const narrowWindow = 640;

/** Who hands what to whom: a still picture, which can be opened to move and zoom, and the same in words. */
export function Diagram({ diagram: { wide, narrow } }: { diagram: Drawn }) {
  const [permissions, setPermissions] = useState(false);
  const [exploring, setExploring] = useState(false);
  const ways = [...new Set(wide.edges.map(({ way }) => way))];
  const asked = wide.edges.some(({ permission }) => permission);
  const picture = (
    <>
      <Picture architecture={wide} permissions={permissions} className={wideWhere(wide.width)} />
      <Picture architecture={narrow} permissions={permissions} className={narrowWhere(wide.width)} />
    </>
  );
  return (
    <figure className="@container space-y-2">
      <div className="rounded-card border border-line bg-paper p-3">
        {exploring ? (
          <Suspense fallback={picture}>
            <Explorer architecture={window.innerWidth < narrowWindow ? narrow : wide} permissions={permissions} />
          </Suspense>
        ) : (
          picture
        )}
      </div>
      <figcaption className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
          {ways.map((way) => (
            <li key={way} className="flex items-center gap-1.5">
              <svg width={34} height={8} aria-hidden>
                <line
                  x1={2}
                  x2={32}
                  y1={4}
                  y2={4}
                  className={way === 'failure' ? 'stroke-bad' : 'stroke-ink-soft'}
                  strokeWidth={lines[way].width}
                  strokeDasharray={lines[way].dashes}
                  strokeLinecap={way === 'poll' ? 'round' : undefined}
                />
              </svg>
              {lines[way].name}
            </li>
          ))}
        </ul>
        <span className="flex flex-wrap gap-1">
          {asked && (
            <ToolButton aria-pressed={permissions} onClick={() => setPermissions(!permissions)}>
              <KeyRound aria-hidden className="size-4" />
              Permissions
            </ToolButton>
          )}
          <ToolButton aria-pressed={exploring} onClick={() => setExploring(!exploring)}>
            <ZoomIn aria-hidden className="size-4" />
            Zoom and move
          </ToolButton>
        </span>
      </figcaption>
      <Disclosure summary="The architecture in words">
        <InWords architecture={wide} permissions={permissions} />
      </Disclosure>
    </figure>
  );
}

/** The words of a picture should not shrink, so a wide one waits for room. */
const wideWhere = (width: number): string => (width > 640 ? '@max-4xl:hidden' : width > 330 ? '@max-xl:hidden' : '');
const narrowWhere = (width: number): string => (width > 640 ? '@4xl:hidden' : width > 330 ? '@xl:hidden' : 'hidden');
