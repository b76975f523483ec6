import { pages } from './pages';
import { rule } from './rule';

const about = { read: '2026-11-25', topic: 'permissions' } as const;

export const loadBalancerIsLetIn = rule({
  ...about,
  id: 'deployment.load-balancer-must-be-let-in',
  statement: 'A function is registered with a target group only if its policy lets the load balancer in.',
  facts: ['F-097', 'F-270'],
  url: pages.loadBalancerFunctions,
  owner: 'load-balancer',
  value: true,
  off: false,
});
