import { misconception } from './misconception';

export const pollingNeedsPolicy = misconception({
  id: 'polling-needs-function-policy',
  belief: 'SQS needs a statement in the function policy to invoke the function.',
  refutation: 'SQS invokes nothing. Lambda polls the queue with the execution role; the function policy plays no part.',
  rule: 'permissions.poll-checked-against',
  patch: { 'permissions.poll-checked-against': 'function-policy' },
});

export const pushingNeedsRole = misconception({
  id: 'pushing-needs-execution-role',
  belief: 'A service that pushes events needs a permission in the execution role of the function.',
  refutation: 'Who may invoke is said by the function policy. The execution role says what the function itself may do.',
  rule: 'permissions.push-checked-against',
  patch: { 'permissions.push-checked-against': 'execution-role' },
});
