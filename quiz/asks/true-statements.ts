import * as z from 'zod';
import { kept } from '../../base/memo';
import { alsoOf, ask, name, sameFound } from './ask';
import { bindSimple, simpleAskSchema } from './simple';

const statement = z.strictObject({
  text: name,
  also: z.array(name).optional(),
  ask: simpleAskSchema,
  is: z.union([z.string(), z.number()]),
});

/** Which of these statements are true? Each says what another ask finds. */
export const trueStatements = ask({
  schema: z.strictObject({ name: z.literal('true-statements'), statements: z.record(name, statement) }),
  find(run, { statements }, bench) {
    return Object.entries(statements)
      .filter(([, one]) => sameFound(askOf(one).find(run, bench), one.is))
      .map(([id]) => id);
  },
  also: ({ statements }) => alsoOf(statements),
  parts: ({ statements }) => Object.fromEntries(Object.entries(statements).map(([id, { text }]) => [id, text])),
});

const askOf = kept((one: z.infer<typeof statement>) => bindSimple(one.ask));
