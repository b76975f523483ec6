import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-24', owner: 'lambda', topic: 'invocation-types' } as const;

export const reservedConcurrencyCaps = rule({
  ...of,
  id: 'function.reserved-concurrency-caps',
  statement: 'A function never has more concurrent runs than its reserved concurrency; what comes on top is throttled.',
  facts: ['F-262', 'F-264'],
  url: pages.concurrency,
  value: true,
  off: false,
});

export const timeoutIsAnError = rule({
  ...of,
  id: 'function.timeout-is-an-error',
  statement: 'A run is stopped at the function timeout and counts as a function error.',
  facts: ['F-019', 'F-024'],
  url: pages.timeout,
  value: true,
  off: false,
});

export const runsWhatItGets = rule({
  ...of,
  id: 'function.runs-when-invoked',
  statement: 'Each accepted invoke is one run of the code; Invocations counts runs, failed ones included.',
  facts: ['F-018'],
  url: pages.metrics,
  value: true,
  off: false,
});

export const throttlesAreCounted = rule({
  ...of,
  id: 'function.throttles-are-counted',
  statement: 'A throttled request counts in Throttles, and neither in Invocations nor in Errors.',
  facts: ['F-018', 'F-268'],
  url: pages.metrics,
  value: true,
  off: false,
});

export const deletionTakesPolicy = rule({
  ...of,
  id: 'function.deletion-leaves-triggers',
  statement: 'A deleted function takes its policy along; mappings, subscriptions and rules stay.',
  facts: ['F-141'],
  url: pages.services,
  topic: 'event-sources',
  value: true,
  off: false,
});

export const roleChangesAtOnce = rule({
  ...of,
  id: 'function.role-is-asked-at-each-use',
  statement: 'The execution role is asked at each use, so a permission removed later fails what worked before.',
  facts: ['F-059', 'F-270'],
  url: pages.executionRole,
  topic: 'permissions',
  value: true,
  off: false,
});

export const responseLimit = rule({
  ...of,
  id: 'function.response-limit',
  statement: 'A response above 6 MB makes the run a function error.',
  facts: ['F-008', 'F-011'],
  url: pages.invoke,
  topic: 'timeouts-and-limits',
  value: 6_291_556,
  off: Number.MAX_SAFE_INTEGER,
});

export const memory = rule({
  ...of,
  id: 'function.memory',
  statement: 'A function has 128 MB of memory unless MemorySize says more.',
  facts: ['F-019'],
  url: pages.quotas,
  topic: 'timeouts-and-limits',
  value: 128,
  off: 1024,
});
