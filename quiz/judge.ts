import { withTemplateText } from '../scenario';
import { type Broken, bindAsk } from './asks';
import type { Answer } from './forms';
import type { Variant } from './variant';
import type { Worlds } from './worlds';

const judgingSeeds = 4;

/** Why an edited template cannot be read or run, with line and column where there is one: that is no wrong answer. */
export function templateFault({ scenario }: Variant, answer: Answer, worlds: Worlds): string | undefined {
  if (answer.form !== 'fix' || answer.template === undefined) return undefined;
  const edited = withTemplateText(scenario, answer.template);
  if (edited.scenario) {
    const same = JSON.stringify(edited.scenario.template) === JSON.stringify(scenario.template);
    if (same) return 'Change something in the template.';
    const { deployment } = worlds.bench().run(edited.scenario).outcome;
    return deployment.result === 'fails' && deployment.code === 'NotModelled'
      ? `${deployment.resource}: ${deployment.message}`
      : undefined;
  }
  const [first] = edited.messages;
  return first && `Line ${first.line}, column ${first.column}: ${first.text} ${first.remedy}`;
}

/** What does not hold after a learner's change, over several seeds where lots are drawn; nothing where the question asks for no change. */
export function brokenBy(variant: Variant, answer: Answer, worlds: Worlds): readonly Broken[] | undefined {
  const panel = bindAsk(variant.ask).panel?.(variant.scenario);
  if (!panel || answer.form !== 'fix') return undefined;
  const edited =
    answer.template === undefined ? undefined : withTemplateText(variant.scenario, answer.template).scenario;
  const brokenIn = (bench: ReturnType<Worlds['bench']>): readonly Broken[] =>
    edited ? panel.brokenIn(edited, bench) : panel.broken(answer.settings, bench);
  const first = brokenIn(worlds.bench());
  if (first.length > 0 || !worlds.drewLots) return first;
  for (let at = 0; at < judgingSeeds; at++) {
    const broken = brokenIn(worlds.bench({ seedName: `judge ${at}` }));
    if (broken.length > 0) return broken;
  }
  return [];
}
