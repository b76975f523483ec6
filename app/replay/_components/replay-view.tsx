'use client';

import { useCallback } from 'react';
import { Diagram } from '@/components/diagram/diagram';
import { Replay } from '@/components/replay/replay';
import { Disclosure } from '@/components/ui/disclosure';
import type { Diagram as Drawn } from '@/engine';

interface Props extends Omit<React.ComponentProps<typeof Replay>, 'onPosition'> {
  diagram: Drawn;
}

/** A replay with a page of its own: the address keeps where it stands. */
export function ReplayView({ diagram, ...replay }: Props) {
  const keep = useCallback((position: number) => {
    const { pathname } = window.location;
    window.history.replaceState(window.history.state, '', `${pathname}?at=${position}`);
  }, []);
  return (
    <div className="space-y-6">
      <Replay {...replay} onPosition={keep} />
      <Disclosure summary="The architecture">
        <div className="p-3">
          <Diagram diagram={diagram} />
        </div>
      </Disclosure>
    </div>
  );
}
