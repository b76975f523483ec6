import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', url: pages.kinesisReports, owner: 'event-source-mapping', topic: 'streams' } as const;

export const checkpoint = rule({
  ...of,
  id: 'stream.checkpoint',
  statement: "After a run without an error the mapping's position moves behind the batch.",
  facts: ['F-189', 'F-213'],
  value: true,
  off: false,
});

export const lowestFailure = rule({
  ...of,
  id: 'stream.lowest-failure-is-checkpoint',
  statement: 'Of the reported records the lowest is the checkpoint: what lies before it is done, the rest comes again.',
  facts: ['F-204', 'F-206'],
  value: true,
  off: false,
});

export const reportNeedsSetting = rule({
  ...of,
  id: 'stream.report-needs-setting',
  statement: 'Without ReportBatchItemFailures a stream mapping ignores a returned list of failures.',
  facts: ['F-127', 'F-209'],
  value: true,
  off: false,
});

export const emptyListIsSuccess = rule({
  ...of,
  id: 'stream.empty-list-is-success',
  statement: 'For a stream a response that is an empty list means that the whole batch succeeded.',
  facts: ['F-207', 'F-210'],
  value: true,
  off: false,
});
