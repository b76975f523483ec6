import { minutes } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const facts: readonly string[] = ['F-073'];
const of = { read: '2026-11-25', owner: 'pipes', url: pages.pipes, topic: 'event-sources', facts } as const;
const ofPermissions = { ...of, url: pages.pipesPermissions, topic: 'permissions' } as const;
const ofEnrichment = { ...of, url: pages.pipesEnrichment } as const;
const ofBatching = { ...of, url: pages.pipesBatching, topic: 'retries' } as const;
const ofErrors = { ...of, url: pages.pipesErrors, topic: 'retries' } as const;

export const roleReads = rule({
  ...ofPermissions,
  id: 'pipes.role-reads',
  statement: 'A pipe reads its source with the role of the pipe; the execution role of the function is not asked.',
  facts: ['F-073', 'F-107'],
  value: 'pipe' as 'pipe' | 'function' | 'not asked',
  off: 'not asked',
});

export const roleInvokes = rule({
  ...ofPermissions,
  id: 'pipes.role-invokes',
  statement:
    'A pipe invokes its enrichment and its target with its own role, which must allow lambda:InvokeFunction; no function policy is needed.',
  facts: ['F-073', 'F-281'],
  value: 'pipe' as 'pipe' | 'function-policy' | 'not asked',
  off: 'not asked',
});

export const invocationType = rule({
  ...of,
  id: 'pipes.invocation-type',
  statement:
    'With FIRE_AND_FORGET a batch is done with when Lambda has accepted it as one asynchronous event; with REQUEST_RESPONSE when the function has answered.',
  facts: ['F-073', 'F-021'],
  topic: 'invocation-types',
  value: 'as written' as 'as written' | 'always waits' | 'never waits',
  off: 'always waits',
});

export const enrichesFirst = rule({
  ...ofEnrichment,
  id: 'pipes.enriches-first',
  statement: 'An enrichment is invoked with the batch, synchronously; what it answers takes the place of the batch.',
  value: true,
  off: false,
});

export const emptyEnrichmentEnds = rule({
  ...ofEnrichment,
  id: 'pipes.empty-enrichment-ends',
  statement: 'An enrichment that answers with an empty text, object or list ends the batch: the target is not invoked.',
  topic: 'filtering',
  value: true,
  off: false,
});

export const failedEnrichment = rule({
  ...ofBatching,
  id: 'pipes.failed-enrichment-fails-batch',
  statement: 'An enrichment that fails, fails the whole batch; the target is not invoked.',
  value: true,
  off: false,
});

export const retryEnrichesAgain = rule({
  ...ofBatching,
  id: 'pipes.retry-enriches-again',
  statement: 'A retry passes through the whole pipe, so the enrichment runs again.',
  value: true,
  off: false,
});

export const reportsNeedNoSetting = rule({
  ...ofBatching,
  id: 'pipes.reports-need-no-setting',
  statement:
    'A target that answers with batchItemFailures gets only those items again; a pipe from a queue or a stream needs no setting for that.',
  facts: ['F-073', 'F-166'],
  value: true,
  off: false,
});

export const longestExecution = rule({
  ...ofBatching,
  id: 'pipes.longest-execution',
  statement: 'Enrichment and target together may take 5 minutes; a batch that takes longer has failed.',
  topic: 'timeouts-and-limits',
  value: minutes(5),
  off: Number.MAX_SAFE_INTEGER,
});

export const inputTemplate = rule({
  ...of,
  id: 'pipes.input-template',
  statement:
    'An InputTemplate makes a new text of each record of a batch; what lies in the body of a message or the data of a record can be named if it is JSON.',
  url: pages.pipesInput,
  value: true,
  off: false,
});

export const brokersWithoutLimit = rule({
  ...ofErrors,
  id: 'pipes.broker-retries-have-no-limit',
  statement: 'From Kafka or Amazon MQ a pipe tries a failed batch again until its records expire.',
  value: true,
  off: false,
});

export const usualInvocation = rule({
  ...of,
  id: 'deployment.pipe-invocation-type',
  statement: 'A pipe that does not say how it invokes a function waits for it.',
  topic: 'invocation-types',
  value: 'REQUEST_RESPONSE' as 'REQUEST_RESPONSE' | 'FIRE_AND_FORGET',
  off: 'FIRE_AND_FORGET' as const,
});

export const roleMayRead = rule({
  ...of,
  id: 'deployment.pipe-role-may-read',
  statement:
    'A pipe is made only if its role may read the source. Whether it may invoke enrichment and target is not looked at then.',
  facts: ['F-073', 'F-290', 'F-291'],
  topic: 'permissions',
  value: true,
  off: false,
});

export const roleMayWrite = rule({
  ...ofErrors,
  id: 'deployment.pipe-role-may-write-failures',
  statement: 'A pipe with a dead-letter queue is made only if its role may write to it.',
  facts: ['F-073', 'F-292'],
  topic: 'permissions',
  value: true,
  off: false,
});

export const roleIsTrusted = rule({
  ...ofPermissions,
  id: 'deployment.pipe-role-is-trusted',
  statement: 'The role of a pipe must let pipes.amazonaws.com assume it.',
  value: true,
  off: false,
});

export const deadLetters = rule({
  ...ofErrors,
  id: 'deployment.pipe-dead-letter-kind',
  statement: 'The dead-letter target of a pipe from a stream is a queue or a topic.',
  topic: 'dead-letter-queues',
  value: true,
  off: false,
});
