import type { RunAnswer } from '../../function/functions';
import type { ReadRule } from '../../rules';
import { type BatchReport, readReport } from '../batch-report';

/** How far a run brought a batch: the records before `checkpoint` are done, those from it on are tried again. */
export interface Progress {
  readonly checkpoint: number;
  /** Why it stopped there: the whole batch failed, or the function reported where. */
  readonly stopped?: 'failed' | 'reported';
  readonly functionError?: 'Unhandled' | null;
}

/** Holds an answer against the batch that it is about, whose records are named by `ids` in their order. */
export function progressOf(
  read: ReadRule,
  answer: RunAnswer,
  ids: readonly string[],
  reportsFailures: boolean,
): Progress {
  if (answer.result !== 'ok') return { checkpoint: 0, stopped: 'failed', functionError: 'Unhandled' };
  if (!reportsFailures && read('stream.report-needs-setting')) return { checkpoint: ids.length };
  const report = streamReport(read, answer.response, new Set(ids));
  if (report === 'all-succeeded') return { checkpoint: ids.length };
  if (report === 'all-failed') return { checkpoint: 0, stopped: 'failed', functionError: null };
  const lowest = ids.findIndex((id) => report.has(id));
  const checkpoint = read('stream.lowest-failure-is-checkpoint') ? lowest : 0;
  return { checkpoint, stopped: 'reported', functionError: null };
}

/** As for a queue, but an empty list as the whole response is a success too. */
export function streamReport(read: ReadRule, response: string, ids: ReadonlySet<string>): BatchReport {
  const emptyList = /^\s*\[\s*\]\s*$/.test(response);
  return emptyList && read('stream.empty-list-is-success') ? 'all-succeeded' : readReport(read, response, ids);
}
