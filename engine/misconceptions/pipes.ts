import { misconception } from './misconception';

export const pipeNeedsFunctionPolicy = misconception({
  id: 'pipe-needs-function-policy',
  belief: 'A pipe needs a statement in the function policy, as a rule does.',
  refutation: 'A pipe invokes with a role of its own. In one account the function policy is not asked.',
  rule: 'pipes.role-invokes',
  patch: { 'pipes.role-invokes': 'function-policy' },
});

export const pipeReadsAsFunction = misconception({
  id: 'pipe-reads-with-execution-role',
  belief: 'The execution role of the function must be able to read the source of a pipe.',
  refutation: 'The role of the pipe reads the source. The execution role is asked for what the function itself does.',
  rule: 'pipes.role-reads',
  patch: { 'pipes.role-reads': 'function' },
});

export const pipeNeverWaits = misconception({
  id: 'pipe-never-waits',
  belief: 'A pipe hands its batch to Lambda and goes on, as a rule does.',
  refutation:
    'A pipe waits for the function unless FIRE_AND_FORGET is set, so a failed batch is tried again by its source.',
  rule: 'pipes.invocation-type',
  patch: { 'pipes.invocation-type': 'never waits' },
});

export const pipeNeedsReportSetting = misconception({
  id: 'pipe-needs-report-setting',
  belief: 'A pipe reads batchItemFailures only if ReportBatchItemFailures is switched on.',
  refutation: 'A pipe from a queue or a stream has no such setting: it reads the report of its target as it is.',
  rule: 'pipes.reports-need-no-setting',
  patch: { 'pipes.reports-need-no-setting': false },
});

export const pipeAlwaysWaits = misconception({
  id: 'pipe-always-waits',
  belief: 'A pipe keeps a message until its function has handled it, whatever its invocation type.',
  refutation:
    'With FIRE_AND_FORGET the message is deleted as soon as Lambda has accepted the event; what follows is up to the function.',
  rule: 'pipes.invocation-type',
  patch: { 'pipes.invocation-type': 'always waits' },
});
