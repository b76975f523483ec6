import { seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

export const defaultTimeout = rule({
  id: 'deployment.function-timeout',
  statement: 'A function may run for 3 seconds unless its Timeout says otherwise.',
  facts: ['F-019'],
  read: '2026-11-24',
  url: pages.timeout,
  owner: 'lambda',
  topic: 'invocation-types',
  value: seconds(3),
  off: seconds(900),
});
