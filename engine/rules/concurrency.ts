import { seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', url: pages.concurrency, owner: 'lambda', topic: 'concurrency' } as const;

export const accountQuota = rule({
  ...of,
  id: 'concurrency.account-quota',
  statement: 'The functions of an account in one Region run at most 1,000 at a time, unless the quota was raised.',
  facts: ['F-261'],
  value: 1000,
  off: Number.MAX_SAFE_INTEGER,
});

export const unreservedMinimum = rule({
  ...of,
  id: 'concurrency.unreserved-minimum',
  statement: 'Of the account quota 100 must stay unreserved; a reservation that would take more is refused.',
  facts: ['F-261', 'F-263'],
  value: 100,
  off: Number.MIN_SAFE_INTEGER,
});

export const sharedPool = rule({
  ...of,
  id: 'concurrency.shared-pool',
  statement: 'Functions without reserved concurrency share one pool, so a busy one can throttle all others.',
  facts: ['F-261', 'F-262'],
  value: true,
  off: false,
});

export const reservedLeavesPool = rule({
  ...of,
  id: 'concurrency.reserved-leaves-pool',
  statement: 'Reserved concurrency is taken out of the shared pool, used or not.',
  facts: ['F-262'],
  value: true,
  off: false,
});

export const provisionedFirst = rule({
  ...of,
  id: 'concurrency.provisioned-first',
  statement:
    'Calls of an alias or version with provisioned concurrency use that first and spill over to on-demand concurrency.',
  facts: ['F-265'],
  url: pages.provisioned,
  value: true,
  off: false,
});

export const provisionedCountsAsReserved = rule({
  ...of,
  id: 'concurrency.provisioned-counts-as-reserved',
  statement: 'Provisioned concurrency is part of the reserved concurrency of its function; $LATEST gets what is left.',
  facts: ['F-265'],
  url: pages.provisioned,
  value: true,
  off: false,
});

export const reservedCoversProvisioned = rule({
  ...of,
  id: 'deployment.reserved-covers-provisioned',
  statement: 'Reserved concurrency below the provisioned concurrency of a function is refused.',
  facts: ['F-266'],
  url: pages.provisioned,
  value: true,
  off: false,
});

export const provisionedOnce = rule({
  ...of,
  id: 'deployment.version-is-provisioned-once',
  statement:
    'A version has one provisioned concurrency, set on itself or on an alias that points to it; a second one is refused.',
  facts: ['F-265'],
  url: pages.provisioned,
  value: true,
  off: false,
});

export const requestsPerSecond = rule({
  ...of,
  id: 'concurrency.requests-per-second',
  statement: 'The Invoke API takes ten requests a second for each place of concurrency; more are throttled.',
  facts: ['F-017'],
  url: pages.quotas,
  value: 10,
  off: Number.MAX_SAFE_INTEGER,
});

export const scalingRate = rule({
  ...of,
  id: 'concurrency.scaling-rate',
  statement: 'A function gets at most 1,000 more execution environments every 10 seconds.',
  facts: ['F-261'],
  url: pages.scaling,
  value: { environments: 1000, per: seconds(10) },
  off: { environments: Number.MAX_SAFE_INTEGER, per: seconds(10) },
});
