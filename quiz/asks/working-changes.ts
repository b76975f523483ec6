import * as z from 'zod';
import { kept } from '../../base/memo';
import { alsoOf, ask, name, sameFound } from './ask';
import { changeSchema, withChange } from './change';
import { bindSimple, simpleAskSchema } from './simple';

const wanted = z.strictObject({ ask: simpleAskSchema, is: z.union([z.string(), z.number()]) });

/** Which of these changes to the set-up make the wanted thing true? */
export const workingChanges = ask({
  schema: z.strictObject({
    name: z.literal('working-changes'),
    wanted,
    changes: z.record(name, z.strictObject({ text: name, also: z.array(name).optional(), set: changeSchema })),
  }),
  find(run, { wanted: goal, changes }, bench) {
    const asked = askOf(goal);
    if (sameFound(asked.find(run, bench), goal.is)) return undefined;
    return Object.entries(changes)
      .filter(([, { set }]) => sameFound(asked.find(bench.run(withChange(bench.scenario, set)), bench), goal.is))
      .map(([id]) => id);
  },
  changed: (change, scenario, { changes }) => withChange(scenario, changes[String(change)]?.set ?? {}),
  also: ({ changes }) => alsoOf(changes),
  parts: ({ changes }) => Object.fromEntries(Object.entries(changes).map(([id, { text }]) => [id, text])),
});

const askOf = kept((one: z.infer<typeof wanted>) => bindSimple(one.ask));
