'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

/** A line at the top of the page from a click on a link until the other page is there. It appears after a fifth of a second. */
export function OnTheWay() {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [leftAt, setLeftAt] = useState<string>();
  useEffect(() => {
    const leave = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link && opensHere(event, link)) setLeftAt(here);
    };
    document.addEventListener('click', leave);
    return () => document.removeEventListener('click', leave);
  }, [here]);
  if (leftAt !== here) return null;
  return (
    <div role="progressbar" aria-label="Loading the page" className="fixed inset-x-0 top-0 z-30 h-0.5 overflow-hidden">
      <div className="h-full w-1/3 animate-run bg-accent [animation-delay:200ms] [animation-fill-mode:backwards]" />
    </div>
  );
}

/** Whether a click leads to another page of ours in this very tab. */
const opensHere = (event: MouseEvent, link: HTMLAnchorElement): boolean =>
  event.button === 0 &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) &&
  link.target !== '_blank' &&
  link.origin === window.location.origin &&
  link.pathname + link.search !== window.location.pathname + window.location.search;
