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

export const eventRuleBounds = rule({
  ...about,
  id: 'deployment.event-rule-bounds',
  statement:
    'A rule needs a pattern or a valid schedule, has up to 5 targets, and a retry policy of up to 185 attempts and 60 s to 24 h.',
  facts: ['F-087', 'F-088', 'F-094'],
  url: pages.eventRetries,
  owner: 'eventbridge',
  topic: 'event-sources',
  value: { checked: true, targets: 5, retries: 185, age: [60, 86_400] as readonly [number, number] },
  off: { checked: false, targets: Number.MAX_SAFE_INTEGER, retries: 185, age: [60, 86_400] },
});

export const scheduleRoleTrusted = rule({
  ...about,
  id: 'deployment.schedule-role-is-trusted',
  statement: 'A schedule is refused unless its execution role trusts scheduler.amazonaws.com.',
  facts: ['F-094'],
  url: pages.schedulerRole,
  owner: 'scheduler',
  value: true,
  off: false,
});

export const triggerIsLetIn = rule({
  ...about,
  id: 'deployment.trigger-must-be-let-in',
  statement:
    'CloudWatch Logs, SES and Config refuse a trigger whose function they may not invoke; IoT rules and Cognito take it, and fail later.',
  facts: ['F-095', 'F-270'],
  url: pages.subscriptionFilters,
  owner: 'cloudwatch-logs',
  value: true,
  off: false,
});

export const skillTokenAlone = rule({
  ...about,
  id: 'deployment.skill-token-stands-alone',
  statement: 'The token of an Alexa skill cannot be combined with SourceArn or SourceAccount in one statement.',
  facts: ['F-100'],
  url: pages.addPermission,
  owner: 'lambda',
  value: true,
  off: false,
});
