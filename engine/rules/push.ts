import { minutes, seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-24', url: pages.services, owner: 'lambda', topic: 'event-sources' } as const;

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
