import { seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const about = {
  read: '2026-11-25',
  url: pages.stepFunctionsErrors,
  owner: 'step-functions',
  topic: 'retries',
} as const;

export const retriesAsWritten = rule({
  ...about,
  id: 'step-functions.retries-as-written',
  statement:
    'A task that fails is tried again only as its Retry block says; without one, and without a Catch, the execution fails.',
  facts: ['F-102'],
  value: 'as-written' as 'as-written' | 'never' | 'always',
  off: 'never',
});

export const retryDefaults = rule({
  ...about,
  id: 'step-functions.retry-defaults',
  statement: 'A Retry block that says no more tries 3 times again, first after 1 s, each wait twice the one before.',
  facts: ['F-102'],
  value: { attempts: 3, interval: seconds(1), rate: 2 },
  off: { attempts: 1, interval: 0, rate: 1 },
});
