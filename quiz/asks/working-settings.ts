import * as z from 'zod';
import { kept } from '../../base/memo';
import { type Fact, type Json, type Run, type Scenario, sayFact } from '../../engine';
import { withTemplateText } from '../../scenario';
import { ask, type Bench, type Broken, name, type Panel, sameFound } from './ask';
import { type Change, valueAtPath, withChange } from './change';
import { bindSimple, simpleAskSchema } from './simple';

const choice = z.strictObject({ text: name, value: z.custom<Json>((value) => value !== undefined) });
const setting = z.strictObject({ text: name, path: name, choices: z.record(name, choice) });
const property = z.strictObject({ text: name, ask: simpleAskSchema, is: z.union([z.string(), z.number()]) });

const schema = z.strictObject({
  name: z.literal('working-settings'),
  settings: z.record(name, setting),
  properties: z.record(name, property),
});
type Written = z.infer<typeof schema>;
type Chosen = Readonly<Record<string, string>>;

const mostTries = 64;

/** Which choices of settings make every named property hold? Found: the first that does, with as few changes as can be. */
export const workingSettings = ask({
  schema,
  find(run, written, bench) {
    const current = currentOf(written, bench.scenario);
    if (broken(written, run, bench).length === 0) return undefined;
    return combinations(written, current).find((chosen) => brokenBy(written, chosen, bench).length === 0);
  },
  /** Chosen settings, or the text of a whole template. */
  changed(chosen, scenario, written) {
    if (typeof chosen === 'string') return withTemplateText(scenario, chosen).scenario ?? scenario;
    return typeof chosen === 'object' && !Array.isArray(chosen)
      ? withSettings(written, chosen as Chosen, scenario)
      : scenario;
  },
  panel: (written, scenario): Panel => ({
    settings: Object.entries(written.settings).map(([id, { text, choices }]) => ({
      id,
      text,
      current: currentOf(written, scenario)[id] ?? '',
      choices: Object.entries(choices).map(([choiceId, one]) => ({ id: choiceId, text: one.text })),
    })),
    properties: Object.values(written.properties).map(({ text }) => text),
    broken: (chosen, bench) => brokenBy(written, chosen, bench),
    brokenIn: (changed, bench) => broken(written, bench.run(changed), bench),
  }),
});

/** The choice that stands in the template, for each setting. */
function currentOf({ settings }: Written, { template }: Scenario): Chosen {
  const entries = Object.entries(settings).map(([id, { path, choices }]) => {
    const standing = JSON.stringify(valueAtPath(template as unknown as Json, path));
    const current = Object.entries(choices).find(([, { value }]) => JSON.stringify(value) === standing);
    return [id, current?.[0] ?? ''] as const;
  });
  return Object.fromEntries(entries);
}

/** All choices, those that change least first. */
function combinations({ settings }: Written, current: Chosen): Chosen[] {
  let all: Chosen[] = [{}];
  for (const [id, { choices }] of Object.entries(settings))
    all = all.flatMap((chosen) => Object.keys(choices).map((one) => ({ ...chosen, [id]: one })));
  const changes = (chosen: Chosen): number => Object.entries(chosen).filter(([id, one]) => current[id] !== one).length;
  return all.toSorted((a, b) => changes(a) - changes(b)).slice(0, mostTries);
}

const brokenBy = (written: Written, chosen: Chosen, bench: Bench): readonly Broken[] =>
  broken(written, bench.run(withSettings(written, chosen, bench.scenario)), bench);

function withSettings(written: Written, chosen: Chosen, scenario: Scenario): Scenario {
  const current = currentOf(written, scenario);
  const change: Record<string, Json> = {};
  for (const [id, { path, choices }] of Object.entries(written.settings)) {
    const picked = choices[chosen[id] ?? ''];
    if (picked && chosen[id] !== current[id]) change[path] = picked.value;
  }
  return withChange(scenario, change satisfies Change);
}

const broken = ({ properties }: Written, run: Run, bench: Bench): readonly Broken[] =>
  Object.values(properties)
    .filter((one) => !sameFound(askOf(one).find(run, bench), one.is))
    .map(({ text, ask: asked }) => ({ property: text, event: eventOf(run, asked) }));

const askOf = kept((one: z.infer<typeof property>) => bindSimple(one.ask));

const telling: readonly Fact['kind'][] = [
  'dropped',
  'not-delivered',
  'refused',
  'given-up',
  'moved',
  'recorded',
  'expired',
  'throttled',
  'filtered',
];

/** The event that shows why a property does not hold: the last one that ends badly for what it asks about. */
function eventOf({ outcome, trace }: Run, asked: Readonly<Record<string, unknown>>): string {
  if (outcome.deployment.result === 'fails')
    return `${outcome.deployment.resource} is refused: ${outcome.deployment.message}`;
  const { item, function: id } = asked;
  const about = trace.filter(
    ({ items, place, via }) =>
      (item === undefined || items.includes(String(item))) && (id === undefined || place === id || via === id),
  );
  const shown = about.findLast(({ kind }) => telling.includes(kind)) ?? about.at(-1) ?? trace.at(-1);
  return shown ? sayFact(shown) : 'Nothing happens at all.';
}
