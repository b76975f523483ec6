import { pages } from './pages';
import { rule } from './rule';

export const functionPolicyAdmits = rule({
  id: 'permissions.function-policy-admits-services',
  statement: 'A service may invoke a function only if the function policy lets it in.',
  facts: ['F-270', 'F-274'],
  read: '2026-11-24',
  url: pages.functionPolicy,
  owner: 'lambda',
  topic: 'permissions',
  value: true,
  off: false,
});
