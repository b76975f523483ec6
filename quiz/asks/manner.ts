import * as z from 'zod';
import type { Fact } from '../../engine';
import { ask, name } from './ask';

/** How does this item reach the function: polled by Lambda, asynchronously, or with the caller waiting? */
export const manner = ask({
  schema: z.strictObject({ name: z.literal('manner'), item: name }),
  find(run, { item }) {
    const own = run.trace.filter(({ items }) => items.includes(item));
    const started = own.findIndex(({ kind }) => kind === 'run-started');
    if (started < 0) return 'not invoked';
    // What was polled may still be handed over asynchronously, as a pipe can: the last step before the run counts.
    const last = own.slice(0, started).findLast((fact) => isPolled(fact) || isQueued(fact));
    if (last === undefined) return 'synchronous';
    return isQueued(last) ? 'asynchronous' : 'polled';
  },
  say: (value) => words[String(value)] ?? String(value),
  near: () => Object.keys(words).slice(0, 3),
});

const isQueued = ({ kind, owner }: Fact): boolean => kind === 'queued' && owner === 'lambda-async-queue';

/** Read from a queue, or lying in a stream for the one that reads it. */
const isPolled = (fact: Fact): boolean =>
  fact.kind === 'received' || (fact.kind === 'queued' && fact.via !== undefined && !isQueued(fact));

const words: Readonly<Record<string, string>> = {
  polled: 'Lambda polls the source and invokes with a batch',
  asynchronous: 'The source invokes asynchronously',
  synchronous: 'The source invokes synchronously and waits',
  'not invoked': 'It does not invoke the function',
};
