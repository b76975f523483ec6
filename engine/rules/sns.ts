import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', owner: 'sns', topic: 'event-sources' } as const;

export const publishedSize = rule({
  ...of,
  id: 'sns.message-size',
  statement: 'A topic refuses a message above 256 KB.',
  facts: ['F-053'],
  url: pages.publish,
  topic: 'timeouts-and-limits',
  value: 262_144,
  off: Number.MAX_SAFE_INTEGER,
});
