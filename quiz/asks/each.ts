import * as z from 'zod';
import { kept } from '../kept';
import { ask, name } from './ask';
import { bindSimple, simpleAskSchema } from './simple';

const entry = z.strictObject({ text: name, ask: simpleAskSchema });

/** What does one simple ask find for each of several things? The words for a value are those of the first. */
export const each = ask({
  schema: z.strictObject({
    name: z.literal('each'),
    of: z.record(name, entry).refine((of) => Object.keys(of).length >= 2, 'Name at least two.'),
  }),
  find(run, { of }, bench) {
    const found = Object.entries(of).map(([id, one]) => [id, askOf(one).find(run, bench)] as const);
    return found.some(([, value]) => value === undefined)
      ? undefined
      : Object.fromEntries(found.map(([id, value]) => [id, String(value)]));
  },
  say(value, { of }) {
    const [first] = Object.values(of);
    return first ? askOf(first).say(/^\d+$/.test(String(value)) ? Number(value) : value) : String(value);
  },
  parts: ({ of }) => Object.fromEntries(Object.entries(of).map(([id, { text }]) => [id, text])),
});

const askOf = kept((one: z.infer<typeof entry>) => bindSimple(one.ask));
