import { useEffect, useState } from 'react';
import type { Hit } from '../search/hit';

type Hits = { readonly hits: readonly Hit[]; readonly state: 'idle' | 'waiting' | 'failed' };

const pause = 120;

/** What the course says about these words. Asked when typing pauses; an older answer never replaces a newer one. */
export function useHits(words: string): Hits {
  const [found, setFound] = useState<Hits>({ hits: [], state: 'idle' });
  useEffect(() => {
    if (words.trim().length < 2) return setFound({ hits: [], state: 'idle' });
    setFound(({ hits }) => ({ hits, state: 'waiting' }));
    const control = new AbortController();
    const ask = async () => {
      try {
        const reply = await fetch(`/api/search?q=${encodeURIComponent(words)}`, { signal: control.signal });
        if (!reply.ok) throw new Error(reply.statusText);
        setFound({ hits: (await reply.json()) as Hit[], state: 'idle' });
      } catch {
        if (!control.signal.aborted) setFound({ hits: [], state: 'failed' });
      }
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [words]);
  return found;
}
