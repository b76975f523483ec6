import { misconception } from './misconception';

export const ownPool = misconception({
  id: 'busy-function-throttles-no-other',
  belief: 'The concurrency of an account is there for each function; a busy one takes nothing from the others.',
  refutation: 'All functions without reserved concurrency share one pool, and one of them can use it up.',
  rule: 'concurrency.shared-pool',
  patch: { 'concurrency.shared-pool': false },
});

export const reservedCostsNothing = misconception({
  id: 'reserved-concurrency-takes-nothing-away',
  belief: 'Reserved concurrency takes nothing from the other functions while it is not used.',
  refutation: 'It is taken out of the shared pool for good, used or not.',
  rule: 'concurrency.reserved-leaves-pool',
  patch: { 'concurrency.reserved-leaves-pool': false, 'concurrency.unreserved-minimum': Number.MIN_SAFE_INTEGER },
});

export const provisionedOnTop = misconception({
  id: 'provisioned-comes-on-top-of-reserved',
  belief: 'Provisioned concurrency comes on top of the reserved concurrency.',
  refutation: 'It is part of it: what versions have provisioned is no longer there for $LATEST.',
  rule: 'concurrency.provisioned-counts-as-reserved',
  patch: { 'concurrency.provisioned-counts-as-reserved': false },
});

export const loopsRunOn = misconception({
  id: 'recursive-loop-runs-on',
  belief: 'A function that feeds its own queue or topic goes on until somebody stops it.',
  refutation: 'Lambda stops such a loop after about 16 runs, unless RecursiveLoop is Allow.',
  rule: 'recursion.terminates-by-default',
  patch: { 'recursion.terminates-by-default': 'Allow' },
});
