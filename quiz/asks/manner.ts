import * as z from 'zod';
import { ask, name } from './ask';

/** How does this item reach the function: polled by Lambda, asynchronously, or with the caller waiting? */
export const manner = ask({
  schema: z.strictObject({ name: z.literal('manner'), item: name }),
  find(run, { item }) {
    const own = run.trace.filter(({ items }) => items.includes(item));
    const started = own.findIndex(({ kind }) => kind === 'run-started');
    if (started < 0) return 'not invoked';
    const before = own.slice(0, started);
    if (before.some(({ kind }) => kind === 'received')) return 'polled';
    return before.some(({ kind, owner }) => kind === 'queued' && owner === 'lambda-async-queue')
      ? 'asynchronous'
      : 'synchronous';
  },
  say: (value) => words[String(value)] ?? String(value),
  near: () => Object.keys(words).slice(0, 3),
});

const words: Readonly<Record<string, string>> = {
  polled: 'Lambda polls the source and invokes with a batch',
  asynchronous: 'The source invokes asynchronously',
  synchronous: 'The source invokes synchronously and waits',
  'not invoked': 'It does not invoke the function',
};
