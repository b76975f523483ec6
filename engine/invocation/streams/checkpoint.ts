import type { RunAnswer } from '../../function/functions';
import { asObject, isList, parsedJson, sameJson } from '../../json';
import type { ReadRule } from '../../rules';
import { type BatchReport, readReport } from '../batch-report';
import type { Placed } from './batch';

/** How a run ended, as far as a position is concerned. */
export type Answer = Extract<RunAnswer, { result: 'ok' }> | { readonly result: 'error' | 'timeout' };

/** How far a run brought a batch: the records before `checkpoint` are done, those from it on are tried again. */
export interface Progress {
  readonly checkpoint: number;
  /** Why it stopped there: the whole batch failed, or the function reported where. */
  readonly stopped?: 'failed' | 'reported';
  readonly functionError?: 'Unhandled' | null;
}

/** Holds an answer against the records that it is about, in their order. */
export function progressOf(
  read: ReadRule,
  answer: Answer,
  records: readonly Placed[],
  reportsFailures: boolean,
): Progress {
  if (answer.result !== 'ok') return { checkpoint: 0, stopped: 'failed', functionError: 'Unhandled' };
  if (answer.becomes) return { checkpoint: records.length };
  if (!reportsFailures && read('stream.report-needs-setting')) return { checkpoint: records.length };
  const report = streamReport(read, answer.response, records);
  if (report === 'all-succeeded') return { checkpoint: records.length };
  if (report === 'all-failed') return { checkpoint: 0, stopped: 'failed', functionError: null };
  const lowest = records.findIndex(({ record }) => report.has(record.message.name));
  const checkpoint = read('stream.lowest-failure-is-checkpoint') ? lowest : 0;
  return { checkpoint, stopped: 'reported', functionError: null };
}

/** As for a queue, but an empty list as the whole response is a success too, and Kafka has identifiers of its own. */
export function streamReport(read: ReadRule, response: string, records: readonly Placed[]): BatchReport {
  if (/^\s*\[\s*\]\s*$/.test(response) && read('stream.empty-list-is-success')) return 'all-succeeded';
  const names = new Set(records.map(({ record }) => record.message.name));
  const isKafka = records[0]?.record.owner === 'kafka' && read('kafka.reports-name-partition-and-offset');
  return readReport(read, isKafka ? byName(response, records) : response, names);
}

/** A report by partition and offset as one by name; whoever is not in the batch has none. */
function byName(response: string, records: readonly Placed[]): string {
  const value = parsedJson(response);
  const failures = asObject(value).batchItemFailures;
  if (!isList(failures)) return response;
  const named = failures.map((failure) => {
    const { itemIdentifier } = asObject(failure);
    const found = records.find(({ record }) => sameJson(record.identifier, itemIdentifier));
    return { itemIdentifier: found?.record.message.name ?? '' };
  });
  return JSON.stringify({ batchItemFailures: named });
}
