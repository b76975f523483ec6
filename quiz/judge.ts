import { type Broken, bindAsk } from './asks';
import type { Answer } from './forms';
import type { Variant } from './variant';
import type { Worlds } from './worlds';

const judgingSeeds = 4;

/** What does not hold after a learner's change, over several seeds where lots are drawn; nothing where the question asks for no change. */
export function brokenBy(variant: Variant, answer: Answer, worlds: Worlds): readonly Broken[] | undefined {
  const panel = bindAsk(variant.ask).panel?.(variant.scenario);
  if (!panel || answer.form !== 'fix') return undefined;
  const first = panel.broken(answer.settings, worlds.bench());
  if (first.length > 0 || !worlds.drewLots) return first;
  for (let at = 0; at < judgingSeeds; at++) {
    const broken = panel.broken(answer.settings, worlds.bench({ seedName: `judge ${at}` }));
    if (broken.length > 0) return broken;
  }
  return [];
}
