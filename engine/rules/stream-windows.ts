import { pages } from './pages';
import { rule } from './rule';

const of = {
  read: '2026-11-25',
  url: pages.kinesisWindows,
  owner: 'event-source-mapping',
  topic: 'streams',
} as const;

export const tumblingWindow = rule({
  ...of,
  id: 'stream.tumbling-window',
  statement: 'With a tumbling window a batch holds records of one window only, by the time at which they arrived.',
  facts: ['F-126', 'F-221'],
  value: true,
  off: false,
});

export const needsState = rule({
  ...of,
  id: 'stream.window-response-needs-state',
  statement: 'In a tumbling window a response without "state" counts as a failed run.',
  facts: ['F-221'],
  value: true,
  off: false,
});

export const lastRun = rule({
  ...of,
  id: 'stream.window-ends-with-a-last-run',
  statement: 'A tumbling window ends with one more run, in which isFinalInvokeForWindow is true.',
  facts: ['F-221'],
  value: true,
  off: false,
});

export const stateLimit = rule({
  ...of,
  id: 'stream.window-state-limit',
  statement: 'The state of a tumbling window holds at most 1 MB per shard; a larger one ends the window early.',
  facts: ['F-221'],
  value: 1_048_576,
  off: Number.MAX_SAFE_INTEGER,
});
