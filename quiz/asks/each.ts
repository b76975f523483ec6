import * as z from 'zod';
import { kept } from '../../base/memo';
import { ask, name, sameFound } from './ask';
import { changeSchema, withChange } from './change';
import { bindSimple, simpleAskSchema } from './simple';

const entry = z.strictObject({
  text: name,
  ask: simpleAskSchema,
  /** What is changed in the set-up before this one is asked. */
  set: changeSchema.optional(),
  /** Asks whether this is found: yes or no. */
  is: z.union([z.string(), z.number()]).optional(),
});

/** What does one simple ask find for each of several things? The words for a value are those of the first. */
export const each = ask({
  schema: z.strictObject({
    name: z.literal('each'),
    of: z.record(name, entry).refine((of) => Object.keys(of).length >= 2, 'Name at least two.'),
  }),
  find(run, { of }, bench) {
    const found = Object.entries(of).map(([id, one]) => {
      const shown = one.set ? bench.run(withChange(bench.scenario, one.set)) : run;
      const value = askOf(one).find(shown, bench);
      return [id, value === undefined || one.is === undefined ? value : yesOrNo(sameFound(value, one.is))] as const;
    });
    return found.some(([, value]) => value === undefined)
      ? undefined
      : Object.fromEntries(found.map(([id, value]) => [id, String(value)]));
  },
  say(value, { of }) {
    if (value === 'yes' || value === 'no') return value === 'yes' ? 'Yes' : 'No';
    const [first] = Object.values(of);
    return first ? askOf(first).say(/^\d+$/.test(String(value)) ? Number(value) : value) : String(value);
  },
  /** The set-up of the first of these that has one of its own. */
  changed(asked, scenario, { of }) {
    const [set] = Object.entries(of).flatMap(([id, one]) =>
      typeof asked === 'object' && Object.hasOwn(asked, id) && one.set ? [one.set] : [],
    );
    return set ? withChange(scenario, set) : scenario;
  },
  parts: ({ of }) => Object.fromEntries(Object.entries(of).map(([id, { text }]) => [id, text])),
});

const yesOrNo = (holds: boolean): string => (holds ? 'yes' : 'no');

const askOf = kept((one: z.infer<typeof entry>) => bindSimple(one.ask));
