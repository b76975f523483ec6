import { misconception } from './misconception';

export const aliasPolicyCovers = misconception({
  id: 'alias-policy-covers-function',
  belief: 'A statement in the policy of an alias covers the unqualified function too.',
  refutation: 'Each ARN has its own policy. Whoever is let in at the alias must invoke the alias.',
  rule: 'permissions.policy-per-qualifier',
  patch: { 'permissions.policy-per-qualifier': false },
});

export const aliasSettingsCover = misconception({
  id: 'async-settings-cover-every-alias',
  belief: 'Asynchronous settings of an alias apply to every way of invoking the function.',
  refutation: 'EventInvokeConfig is per qualifier: a call of another qualifier gets its own settings, or the defaults.',
  rule: 'async.config-per-qualifier',
  patch: { 'async.config-per-qualifier': false },
});

export const conditionsDoNotLimit = misconception({
  id: 'source-arn-does-not-limit',
  belief: 'SourceArn in a function policy is a note; the service may invoke from any of its resources.',
  refutation: 'A statement counts only if its conditions hold: another topic, rule or bucket is not let in.',
  rule: 'permissions.conditions-limit',
  patch: { 'permissions.conditions-limit': false },
});

export const roleAskedOnce = misconception({
  id: 'role-is-asked-only-at-deployment',
  belief: 'Permissions of the execution role are asked only when a mapping or destination is made.',
  refutation: 'They are asked at each use: take one away later, and what worked before fails silently.',
  rule: 'function.role-is-asked-at-each-use',
  patch: { 'function.role-is-asked-at-each-use': false },
});

export const targetPolicyIsEnough = misconception({
  id: 'dlq-policy-is-enough',
  belief: 'If the policy of the dead-letter queue lets Lambda send, the execution role needs no permission.',
  refutation: 'Lambda sends dead letters and records with the execution role of the function.',
  rule: 'async.execution-role-sends',
  patch: {
    'async.execution-role-sends': false,
    'deployment.role-may-dead-letter': false,
    'deployment.role-may-reach-destination': false,
  },
});

export const queueNeedsNoPolicy = misconception({
  id: 'queue-needs-no-policy',
  belief: 'A topic or a rule may send to any queue of the account.',
  refutation:
    'The queue policy must let the service in; else the message is lost or goes to the dead-letter queue of the source.',
  rule: 'push.queue-policy-lets-in',
  patch: { 'push.queue-policy-lets-in': false },
});

export const notificationSavedAnyway = misconception({
  id: 's3-checks-permission-at-delivery',
  belief: 'S3 accepts a notification at once and asks for the permission only when an object arrives.',
  refutation: 'S3 sends a test when the notification is saved, and refuses it if it is not let in.',
  rule: 'deployment.bucket-must-be-let-in',
  patch: { 'deployment.bucket-must-be-let-in': false },
});

export const visibilityMayBeShort = misconception({
  id: 'short-visibility-only-duplicates',
  belief: 'A visibility timeout below the function timeout is accepted and only leads to duplicates.',
  refutation: 'CreateEventSourceMapping refuses a queue whose visibility timeout is shorter than the function timeout.',
  rule: 'deployment.visibility-covers-timeout',
  patch: { 'deployment.visibility-covers-timeout': false },
});

export const anyDeadLetterQueue = misconception({
  id: 'any-queue-can-be-dlq',
  belief: 'A FIFO queue may have a standard dead-letter queue.',
  refutation: 'The dead-letter queue of a FIFO queue must be FIFO, that of a standard queue standard.',
  rule: 'deployment.dead-letter-queue-of-same-kind',
  patch: { 'deployment.dead-letter-queue-of-same-kind': false },
});

export const roleIsCheckedLater = misconception({
  id: 'poller-role-is-checked-at-first-poll',
  belief: 'A mapping can be made without permissions; polling fails later.',
  refutation: 'CreateEventSourceMapping is refused while the execution role may not read the queue.',
  rule: 'deployment.role-may-poll',
  patch: { 'deployment.role-may-poll': [] },
});

export const denyLoses = misconception({
  id: 'one-allow-is-enough',
  belief: 'One Allow is enough, whatever else is denied.',
  refutation: 'An explicit Deny in any policy that applies wins over every Allow.',
  rule: 'permissions.deny-wins',
  patch: { 'permissions.deny-wins': false },
});

export const deletionCleansUp = misconception({
  id: 'deleting-function-removes-its-triggers',
  belief: 'Deleting a function deletes its mappings, subscriptions and rules.',
  refutation: 'They stay, and go on trying to reach a function that is gone.',
  rule: 'function.deletion-leaves-triggers',
  patch: { 'function.deletion-leaves-triggers': false },
});
