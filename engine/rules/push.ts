import { minutes, seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const read = '2026-11-24';
const of = { read, url: pages.services, owner: 'lambda', topic: 'event-sources' } as const;
const ofSns = { read, url: pages.snsDeadLetter, owner: 'sns', topic: 'dead-letter-queues' } as const;
const ofEventBridge = { read, url: pages.eventDeadLetter, owner: 'eventbridge', topic: 'dead-letter-queues' } as const;
const ofS3 = { read, url: pages.withS3, owner: 's3', topic: 'event-sources' } as const;

export const sourceAnswersFirst = rule({
  ...of,
  id: 'source.answers-before-delivery',
  statement: 'Sending, publishing and putting are answered with 200, whatever becomes of the delivery.',
  facts: ['F-284', 'F-285'],
  value: 200,
  off: 500,
});

export const callerNeedsPermission = rule({
  ...of,
  id: 'source.caller-needs-permission',
  statement:
    'Who sends, publishes or puts needs an Allow of his own policy or of the policy of the queue, topic, bucket or bus; across accounts of both.',
  facts: ['F-281', 'F-282', 'F-283'],
  url: pages.policyEvaluation,
  owner: 'caller',
  topic: 'permissions',
  value: true,
  off: false,
});

export const pushesAsynchronously = rule({
  ...of,
  id: 'push.invokes-asynchronously',
  statement:
    'S3, SNS and EventBridge have delivered when Lambda has queued the event; a failing function is no longer their business.',
  facts: ['F-072', 'F-085', 'F-092'],
  topic: 'invocation-types',
  value: true,
  off: false,
});

export const clientErrorsNotRetried = rule({
  ...of,
  id: 'push.client-errors-are-not-retried',
  statement: 'A missing permission or a target that is gone is not retried by the service that delivers.',
  facts: ['F-082', 'F-090'],
  url: pages.snsRetries,
  topic: 'retries',
  value: true,
  off: false,
});

export const queuePolicyLetsIn = rule({
  ...of,
  id: 'push.queue-policy-lets-in',
  statement:
    'A service can send to a queue or topic, as a target or as a dead-letter queue, only if its policy lets the service in.',
  facts: ['F-084', 'F-091'],
  url: pages.snsDeadLetter,
  owner: 'sqs',
  topic: 'permissions',
  value: true,
  off: false,
});

export const fifoTargetNeedsIds = rule({
  ...of,
  id: 'push.fifo-target-needs-ids',
  statement:
    'A FIFO queue or topic takes from a service only what has a message group id, and a deduplication id unless it makes one from the content.',
  facts: ['F-185', 'F-187'],
  url: pages.sendMessage,
  owner: 'sqs',
  topic: 'sqs',
  value: true,
  off: false,
});

export const subscriptionDeadLetterQueue = rule({
  ...ofSns,
  id: 'sns.subscription-dead-letter-queue',
  statement:
    'What SNS cannot deliver goes to the dead-letter queue of the subscription, not of the topic or the function; without one it is lost.',
  facts: ['F-082', 'F-083', 'F-084'],
  value: true,
  off: false,
});

export const snsFilterPolicy = rule({
  ...ofSns,
  id: 'sns.filter-policy',
  statement: 'A subscription with a filter policy gets only the messages that match it.',
  facts: ['F-086'],
  url: pages.snsFiltering,
  topic: 'event-sources',
  value: true,
  off: false,
});

export const snsFansOut = rule({
  ...ofSns,
  id: 'sns.delivers-to-each-subscription',
  statement: 'A topic delivers a copy of each message to every subscription, one message per event.',
  facts: ['F-080', 'F-105'],
  url: pages.withSns,
  topic: 'event-sources',
  value: true,
  off: false,
});

export const eventPattern = rule({
  ...ofEventBridge,
  id: 'eventbridge.pattern',
  statement: 'A rule passes on the events that match its pattern; an event that matches no rule goes nowhere.',
  facts: ['F-087', 'F-093', 'F-237', 'F-240', 'F-251', 'F-252', 'F-253', 'F-254', 'F-256', 'F-257', 'F-258'],
  url: pages.eventPatterns,
  topic: 'event-sources',
  value: true,
  off: false,
});

export const targetDeadLetterQueue = rule({
  ...ofEventBridge,
  id: 'eventbridge.target-dead-letter-queue',
  statement:
    'What EventBridge cannot deliver goes to the dead-letter queue of the rule target; without one it is lost.',
  facts: ['F-090', 'F-091'],
  value: true,
  off: false,
});

export const targetDeadLetterAttributes = rule({
  ...ofEventBridge,
  id: 'eventbridge.dead-letter-attributes',
  statement: 'An undelivered event carries RULE_ARN, TARGET_ARN, ERROR_CODE and ERROR_MESSAGE as message attributes.',
  facts: ['F-091'],
  value: true,
  off: false,
});

export const keyFilter = rule({
  ...ofS3,
  id: 's3.key-filter',
  statement: 'An object whose key does not match prefix and suffix of a notification makes no event.',
  facts: ['F-077'],
  url: pages.s3Filtering,
  value: true,
  off: false,
});

export const oneEventPerObject = rule({
  ...ofS3,
  id: 's3.one-event-per-object',
  statement: 'Each object makes an event of its own, which the bucket notification sends to its target.',
  facts: ['F-074', 'F-079'],
  value: true,
  off: false,
});

export const keepsObjects = rule({
  ...ofS3,
  id: 's3.keeps-objects',
  statement: 'An object stays in its bucket, whatever becomes of its event.',
  facts: ['F-074', 'F-078'],
  value: true,
  off: false,
});

export const deleteAnswers = rule({
  ...ofS3,
  id: 's3.delete-answers',
  statement: 'DeleteObject answers 204, and an object that was there makes an ObjectRemoved event.',
  facts: ['F-074', 'F-079'],
  url: pages.s3Events,
  value: 204,
  off: 200,
});

export const bucketDropsUndelivered = rule({
  ...ofS3,
  id: 's3.undelivered-event-is-lost',
  statement: 'S3 has no dead-letter queue: an event that it may not deliver any more is lost.',
  facts: ['F-078'],
  topic: 'dead-letter-queues',
  value: true,
  off: false,
});

export const noDeadLetterQueue = rule({
  ...of,
  id: 'push.no-dead-letter-queue',
  statement:
    'CloudWatch Logs, IoT rules, SES, Config and their like have no dead-letter queue: what they may not hand to a function is lost.',
  facts: ['F-072', 'F-095', 'F-098'],
  topic: 'dead-letter-queues',
  value: true,
  off: false,
});

export const waitingClientSees = rule({
  ...of,
  id: 'push.waiting-client-sees-failure',
  statement: 'A service that invokes synchronously, such as Cognito or Lex, hands the failure on to its own client.',
  facts: ['F-071', 'F-099', 'F-103'],
  topic: 'invocation-types',
  value: true,
  off: false,
});

export const roleOfTheSource = rule({
  ...of,
  id: 'push.role-of-the-source',
  statement:
    'CodePipeline and Step Functions invoke with a role of their own, which must allow lambda:InvokeFunction; the function policy plays no part.',
  facts: ['F-101', 'F-102'],
  url: pages.executionRole,
  topic: 'permissions',
  value: true,
  off: false,
});

export const cognitoWaits = rule({
  ...of,
  id: 'cognito.waits-five-seconds',
  statement: 'Cognito waits 5 s for a trigger, three times; then the call of its client fails.',
  facts: ['F-099'],
  url: pages.cognitoTriggers,
  owner: 'cognito',
  topic: 'timeouts-and-limits',
  value: { after: seconds(5), attempts: 3 },
  off: { after: minutes(15), attempts: 1 },
});
