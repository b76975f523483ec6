import { pages } from './pages';
import { rule } from './rule';

export const faultRefuses = rule({
  id: 'api.fault-is-an-error',
  statement:
    'While a service fails on its own side it answers 500, while it is called too often 429; what was asked is not done.',
  facts: ['F-010', 'F-017'],
  read: '2026-11-25',
  url: pages.invoke,
  owner: 'lambda',
  topic: 'retries',
  value: { serviceError: 500, throttled: 429 },
  off: { serviceError: 202, throttled: 202 },
});
