import type { Instant } from '../../../base/time';
import type { ReadRule } from '../../rules';
import type { StreamMappingSettings } from '../../stream-world';
import type { Batch, Placed } from './batch';
import type { Progress } from './checkpoint';

/** What becomes of a batch after a run that failed. */
export type Verdict = 'skip' | 'bisect' | 'retry' | 'give-up';

/** The policy of a mapping: bisecting costs no retry, a limit of -1 is none. */
export function afterFailure(
  read: ReadRule,
  settings: StreamMappingSettings,
  batch: Batch,
  { stopped }: Progress,
): Verdict {
  if (!read('stream.failed-batch-blocks-shard')) return 'skip';
  if (batch.half && !read('stream.both-halves-are-tried')) return 'skip';
  const isWhole = stopped === 'failed' && batch.records.length > 1;
  if (settings.bisectBatchOnFunctionError && isWhole && read('stream.bisects-failed-batch')) {
    return read('stream.bisecting-spares-retries') || retriesLeft(read, settings, batch) ? 'bisect' : 'give-up';
  }
  return retriesLeft(read, settings, batch) ? 'retry' : 'give-up';
}

function retriesLeft(read: ReadRule, { maximumRetryAttempts }: StreamMappingSettings, { failures }: Batch): boolean {
  if (maximumRetryAttempts < 0) return true;
  return failures < maximumRetryAttempts + (read('stream.retries-come-on-top') ? 1 : 0);
}

/** The moment from which on a record is too old, if there is one. */
export const tooOldAt = (
  read: ReadRule,
  { maximumRecordAge }: StreamMappingSettings,
  { record }: Placed,
): Instant | undefined =>
  maximumRecordAge === undefined || !read('stream.maximum-record-age')
    ? undefined
    : record.arrivedAt + maximumRecordAge;
