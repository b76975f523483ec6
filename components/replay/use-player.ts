import { useEffect, useState, useSyncExternalStore } from 'react';
import { Player, type PlayerState } from './player';

const stillness = '(prefers-reduced-motion: reduce)';

/** One player for as long as the replay stays the same, and what its buttons show. */
export function usePlayer(moments: number, start: number): { player: Player; state: PlayerState } {
  const [player] = useState(() => new Player(Math.max(0, moments - 1), start));
  const state = useSyncExternalStore(player.subscribe, player.read, player.read);
  useEffect(() => {
    const query = window.matchMedia(stillness);
    const apply = () => {
      player.still = query.matches;
    };
    apply();
    query.addEventListener('change', apply);
    return () => {
      query.removeEventListener('change', apply);
      player.pause();
    };
  }, [player]);
  return { player, state };
}
