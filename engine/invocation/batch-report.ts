import type { ReadRule } from '../rules';

/** What a response says about a batch: which of its messages failed. */
export type BatchReport = 'all-succeeded' | 'all-failed' | ReadonlySet<string>;

/** Reads a response under ReportBatchItemFailures. */
export function readReport(read: ReadRule, response: string, batch: ReadonlySet<string>): BatchReport {
  const malformed = read('mapping.malformed-report-fails-batch') ? 'all-failed' : 'all-succeeded';
  const value = parsed(response);
  if (value === undefined) return response.trim() === '' ? whenEmpty(read) : malformed;
  if (value === null || value === '') return whenEmpty(read);
  if (typeof value !== 'object' || Array.isArray(value)) return malformed;
  const failures = 'batchItemFailures' in value ? value.batchItemFailures : undefined;
  if (failures === undefined || failures === null) return whenEmpty(read);
  if (!Array.isArray(failures)) return malformed;
  if (failures.length === 0) return whenEmpty(read);
  const ids = failures.map(identifierOf);
  return ids.every((id) => id !== undefined && batch.has(id)) ? new Set(ids as string[]) : malformed;
}

const whenEmpty = (read: ReadRule): BatchReport =>
  read('mapping.empty-report-is-success') ? 'all-succeeded' : 'all-failed';

function identifierOf(failure: unknown): string | undefined {
  const id =
    typeof failure === 'object' && failure !== null && 'itemIdentifier' in failure ? failure.itemIdentifier : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** The JSON value, or undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
