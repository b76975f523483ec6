import * as z from 'zod';
import { ask, name } from './ask';
import { commonRests, restOf, sayRest } from './rest';

/** Where does this item end up? */
export const restingPlace = ask({
  schema: z.strictObject({ name: z.literal('resting-place'), item: name, via: name.optional() }),
  find: (run, { item, via }) => restOf(run.outcome, item, via),
  say: sayRest,
  near: () => commonRests,
});
