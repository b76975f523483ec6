import type { KeyboardEvent } from 'react';
import type { Player } from './player';

/** Does what a key stands for; Space plays and pauses where it presses nothing else. Inputs keep their own keys. */
export function keyed(event: KeyboardEvent<HTMLElement>, player: Player): void {
  const { key, target, altKey, ctrlKey, metaKey } = event;
  const { tagName } = target as HTMLElement;
  if (altKey || ctrlKey || metaKey || tagName === 'INPUT' || tagName === 'SELECT') return;
  if (key === ' ' && !['BUTTON', 'SUMMARY', 'A'].includes(tagName)) player.toggle();
  else if (key === 'ArrowLeft') player.step(-1);
  else if (key === 'ArrowRight') player.step(1);
  else if (key === 'Home') player.seek(0);
  else if (key === 'End') player.seek(player.last);
  else return;
  event.preventDefault();
}
