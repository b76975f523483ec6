import * as z from 'zod';
import { ask, name } from './ask';

/** What does the caller get back? The status code, and whether it is marked as a function error. */
export const callerStatus = ask({
  schema: z.strictObject({ name: z.literal('caller-status'), item: name }),
  find(run, { item }) {
    const answer = run.outcome.calls[item];
    return answer && (answer.functionError ? `${answer.statusCode} with a function error` : `${answer.statusCode}`);
  },
  say: (value) => `Status ${value}`,
  near: () => ['200', '202', '500', '502', '429', '200 with a function error'],
});
