import { minutes, seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-24', url: pages.sqsErrors, owner: 'event-source-mapping', topic: 'sqs' } as const;

export const successDeletes = rule({
  ...of,
  id: 'mapping.success-deletes',
  statement: 'Lambda deletes the messages of a batch only after the function returned without an error.',
  facts: ['F-143'],
  url: pages.withSqs,
  value: true,
  off: false,
});

export const errorFailsWholeBatch = rule({
  ...of,
  id: 'mapping.error-fails-whole-batch',
  statement: 'An error fails the whole batch: every message of it comes back, the ones that were handled included.',
  facts: ['F-144', 'F-168'],
  value: true,
  off: false,
});

export const reportedOnly = rule({
  ...of,
  id: 'mapping.reported-items-return',
  statement: 'With ReportBatchItemFailures only the listed messages come back; the others are deleted.',
  facts: ['F-166', 'F-167', 'F-182'],
  value: true,
  off: false,
});

export const reportNeedsSetting = rule({
  ...of,
  id: 'mapping.report-needs-setting',
  statement: 'Without ReportBatchItemFailures a returned list of failures is ignored and the whole batch is deleted.',
  facts: ['F-127', 'F-171'],
  value: true,
  off: false,
});

export const emptyReportIsSuccess = rule({
  ...of,
  id: 'mapping.empty-report-is-success',
  statement: 'An empty or null list of failures, or an empty or null response, means that the whole batch succeeded.',
  facts: ['F-169', 'F-207'],
  value: true,
  off: false,
});

export const malformedReportFailsBatch = rule({
  ...of,
  id: 'mapping.malformed-report-fails-batch',
  statement: 'A report that is no JSON, has a wrong key or names no message of the batch fails the whole batch.',
  facts: ['F-170', 'F-208'],
  value: true,
  off: false,
});

export const throttledBatchStays = rule({
  ...of,
  id: 'mapping.throttled-batch-retries-until-visible',
  statement:
    'A throttled batch is tried again until its visibility timeout ends; then its messages are back in the queue.',
  facts: ['F-160', 'F-161', 'F-267'],
  value: true,
  off: false,
});

export const throttleBackOff = rule({
  ...of,
  id: 'mapping.throttle-back-off',
  statement: 'A throttled batch is tried again after 1 second, then ever later.',
  facts: ['F-160', 'F-196'],
  topic: 'retries',
  value: { first: seconds(1), most: minutes(5) },
  off: { first: minutes(5), most: minutes(5) },
});
