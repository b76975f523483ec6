import { seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-24', owner: 'lambda', topic: 'invocation-types' } as const;
const ofPermissions = { read: '2026-11-24', owner: 'lambda', topic: 'permissions' } as const;

export const defaultTimeout = rule({
  ...of,
  id: 'deployment.function-timeout',
  statement: 'A function may run for 3 seconds unless its Timeout says otherwise.',
  facts: ['F-019'],
  url: pages.timeout,
  value: seconds(3),
  off: seconds(900),
});

export const bucketIsLetIn = rule({
  ...ofPermissions,
  id: 'deployment.bucket-must-be-let-in',
  statement: 'S3 refuses a notification while it may not reach the function, queue or topic.',
  facts: ['F-075', 'F-286'],
  url: pages.withS3,
  owner: 's3',
  value: true,
  off: false,
});

export const noPolicyOnLatest = rule({
  ...ofPermissions,
  id: 'deployment.no-policy-on-latest',
  statement: 'A function policy cannot be put on $LATEST.',
  facts: ['F-275'],
  url: pages.functionPolicy,
  value: true,
  off: false,
});

export const samPermitsPush = rule({
  ...ofPermissions,
  id: 'deployment.sam-permits-push',
  statement: 'SAM adds the function policy statement that a pushing event source needs.',
  facts: ['F-294'],
  url: pages.samFunction,
  value: true,
  off: false,
});

export const samPermitsPolling = rule({
  ...ofPermissions,
  id: 'deployment.sam-permits-polling',
  statement: 'SAM adds the managed policy of the poller to the role that it makes for a function.',
  facts: ['F-293'],
  url: pages.samFunction,
  value: true,
  off: false,
});

export const samPermitsSending = rule({
  ...ofPermissions,
  id: 'deployment.sam-permits-sending',
  statement: 'SAM lets the role that it makes send to the dead-letter queue and destinations of the function.',
  facts: ['F-042', 'F-293'],
  url: pages.samFunction,
  value: true,
  off: false,
});

export const withinBounds = rule({
  ...of,
  id: 'deployment.within-bounds',
  statement: 'AWS refuses a setting outside its bounds.',
  facts: ['F-019', 'F-025', 'F-026', 'F-064', 'F-113', 'F-114', 'F-130', 'F-151', 'F-155', 'F-157'],
  url: pages.mapping,
  value: true,
  off: false,
});

export const namedThingsExist = rule({
  ...of,
  id: 'deployment.named-things-exist',
  statement:
    'AWS refuses a mapping, destination, redrive policy or statement that names something that does not exist.',
  facts: ['F-066', 'F-068', 'F-136', 'F-137', 'F-138', 'F-278'],
  url: pages.mapping,
  value: true,
  off: false,
});
