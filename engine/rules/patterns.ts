import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', topic: 'filtering' } as const;

export const filterLimits = rule({
  ...of,
  id: 'deployment.filter-limits',
  statement: 'A mapping takes at most 5 filters (10 after a quota increase) of at most 4096 characters each.',
  facts: ['F-236'],
  url: pages.filtering,
  owner: 'event-source-mapping',
  value: { filters: 5, characters: 4096 },
  off: { filters: Number.MAX_SAFE_INTEGER, characters: Number.MAX_SAFE_INTEGER },
});

export const eventPatternIsChecked = rule({
  ...of,
  id: 'deployment.event-pattern-is-checked',
  statement: 'A rule whose event pattern is invalid is refused.',
  facts: ['F-255', 'F-259'],
  url: pages.eventPatterns,
  owner: 'eventbridge',
  value: true,
  off: false,
});

export const filterPolicyIsChecked = rule({
  ...of,
  id: 'deployment.filter-policy-is-checked',
  statement: 'A subscription whose filter policy is invalid or too complex is refused.',
  facts: ['F-086'],
  url: pages.snsFiltering,
  owner: 'sns',
  value: true,
  off: false,
});
