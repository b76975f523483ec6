import { childSeed, type Seed } from '../base/random';
import { fail, ok, type Result } from '../base/result';
import { aws, type RuleSet, simulate } from '../engine';
import { bindAsk, type Found, sameFound } from './asks';
import { scenarioWith, valuesOf } from './draw';
import type { Family } from './family';
import { placeholdersIn, substituteIn } from './substitute';
import { type DrawnQuestion, drawQuestion, type Unfair, type Variant, withNeededRules } from './variant';

const engineSeeds = 8;
const mostWords = 90;
const mostTries = 60;

/** The first fit variant that can be drawn from this seed; its own seed draws it again. */
export function drawFit(
  family: Family,
  seed: Seed,
  { rules }: { rules: RuleSet } = { rules: aws },
): Result<Variant, Unfair> {
  let last: Unfair = { reason: 'nothing was drawn' };
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const drawn = drawQuestion(family, childSeed(seed, `variant ${attempt}`), rules);
    if (!drawn.ok) {
      last = drawn.error;
      continue;
    }
    const [reason] = unfitness(family, drawn.value, rules);
    if (reason === undefined) return ok(withNeededRules(drawn.value, rules));
    last = { reason };
  }
  return fail({ reason: `No fit variant in ${mostTries} draws of "${family.id}"; the last: ${last.reason}.` });
}

/** Why a variant may not be asked, found by running it. None: it is fit. */
export function unfitness(family: Family, drawn: DrawnQuestion, rules: RuleSet): readonly string[] {
  const ask = bindAsk(drawn.ask);
  const foundWith = (engineSeed: Seed) => ask.find(simulate(drawn.scenario, { rules, seed: engineSeed }));
  const key = foundWith(childSeed(drawn.seed, 'engine'));
  const seeds = Array.from({ length: engineSeeds }, (_, at) => childSeed(drawn.seed, `engine ${at}`));
  const reasons: string[] = [];
  if (seeds.some((seed) => !sameFound(foundWith(seed), key))) reasons.push('the key hangs on what AWS leaves open');
  if (drawn.stem.trim().split(/\s+/).length > mostWords) reasons.push(`the stem has more than ${mostWords} words`);
  const untold = untoldParameter(family, drawn, key, rules);
  if (untold !== undefined) reasons.push(`the key hangs on "${untold}", which the stem does not tell`);
  return reasons;
}

/** A parameter that the stem leaves out must not change the key. */
function untoldParameter(
  family: Family,
  drawn: DrawnQuestion,
  key: Found | undefined,
  rules: RuleSet,
): string | undefined {
  const told = new Set(placeholdersIn(family.stem).map(({ name }) => name.split('.')[0]));
  return Object.entries(family.parameters).find(([name, domain]) => {
    if (told.has(name)) return false;
    return valuesOf(domain).some((value) => {
      const parameters = { ...drawn.parameters, [name]: value };
      const { scenario } = scenarioWith(family, parameters);
      if (!scenario) return true;
      const run = simulate(scenario, { rules, seed: childSeed(drawn.seed, 'engine') });
      return !sameFound(bindAsk(substituteIn(family.ask, parameters)).find(run), key);
    });
  })?.[0];
}
