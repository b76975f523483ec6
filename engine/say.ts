import { sayDuration } from '../base/time';
import { ownerName } from './owner';
import type { Fact } from './trace';

/** A fact in one sentence. */
export function sayFact(fact: Fact): string {
  const what = subject(fact);
  const { place, result, attempt, until, kind, via, row } = fact;
  switch (kind) {
    case 'sent':
      return fact.owner === 'lambda' ? `${what} is sent to ${place}.` : `${place} fires: ${what}.`;
    case 'answered':
      return `${place} answers ${result} for ${what}.`;
    case 'refused':
      return `${place} refuses ${what}: ${fact.answer?.errorCode ?? fact.answer?.statusCode ?? result}.`;
    case 'queued':
      return sayQueued(fact, what);
    case 'received':
      return `A poller receives ${what} from ${place}${nth(attempt, 'receive')}${until === undefined ? '' : `; hidden until ${sayDuration(until)}`}.`;
    case 'throttled':
      return result === 'ServiceException'
        ? `${place} cannot be run with ${what}: Lambda answers with an error of its own side.`
        : `${place} has no free concurrency for ${what}: throttled.`;
    case 'run-started':
      return `${place} runs with ${what}${nth(attempt, 'delivery')}.`;
    case 'wrote':
      return result === 'known'
        ? `${via} finds ${row} in ${place}: its work was done before.`
        : `${via} does its work for ${what} and writes ${row} into ${place}.`;
    case 'run-ended':
      return `${place} ${ended[result ?? ''] ?? 'ends'} with ${what}.`;
    case 'retry-scheduled':
      return `${what} will be tried again at ${sayDuration(until ?? 0)}.`;
    case 'returned':
      return `${what} is visible in ${place} again.`;
    case 'deleted':
      return `${what} is deleted from ${place}.`;
    case 'delivered':
      return `${capital(ownerName(fact.owner))} hands ${what} to ${place}.`;
    case 'not-delivered':
      return fact.rule === 'mapping.role-is-asked-at-each-poll'
        ? `${capital(ownerName(fact.owner))} may not delete ${what} from ${place}.`
        : `${capital(ownerName(fact.owner))} cannot deliver ${what} to ${place}: ${reasons[result ?? ''] ?? result}.`;
    case 'filtered':
      if (fact.rule === 'pipes.empty-enrichment-ends')
        return `The enrichment answers with nothing for ${what}, so ${fact.via ?? place} is not invoked.`;
      return `${what} matches no filter on its way to ${fact.via ?? place}.`;
    case 'skipped':
      return result === 'noEvent'
        ? `${what} changes nothing in ${place}, so there is no event.`
        : `${what} lies before the starting position of ${fact.via ?? place} and is not read.`;
    case 'checkpointed':
      return `The position of ${fact.via ?? 'the mapping'} in ${place} moves behind ${what}.`;
    case 'moved':
      return `${what} goes to the dead-letter queue ${place}: ${reasons[result ?? ''] ?? result}.`;
    case 'recorded':
      return `A record about ${what} goes to ${place}: ${reasons[result ?? ''] ?? result}.`;
    case 'given-up':
      return `${fact.owner === 'pipes' ? 'The pipe' : 'Lambda'} gives up ${what}: ${reasons[result ?? ''] ?? result}.`;
    case 'dropped':
      return `${what} is dropped; nothing is kept of it.`;
    case 'redriven':
      return `${what} goes back to ${place}, to be tried again.`;
    case 'removed':
      return `The object of ${what} is gone from ${place}.`;
    case 'expired':
      return `${what} expires in ${place}: its retention period is over.`;
    case 'changed':
      return fact.rule === 'api.fault-is-an-error'
        ? `${place} answers with ${result === 'throttled' ? '429' : '500'} until ${sayDuration(until ?? 0)}.`
        : `${place}: ${result}.`;
  }
}

const ended: Readonly<Record<string, string>> = {
  ok: 'succeeds',
  error: 'fails',
  timeout: 'times out',
  reported: 'reports failed items',
};

const reasons: Readonly<Record<string, string>> = {
  Success: 'success',
  RetriesExhausted: 'its retries are used up',
  EventAgeExceeded: 'its next retry would come after its maximum age',
  RecursiveInvocation: 'it goes round in a loop',
  ZeroReservedConcurrency: 'the reserved concurrency is 0',
  MaxReceiveCountExceeded: 'its receives are used up',
  RetryAttemptsExhausted: 'its retries are used up',
  RecordAgeExceeded: 'it is older than its maximum age',
  NoPermission: 'the permission is missing',
  TargetGone: 'the target is gone',
  ServiceError: 'the target answers with an error of its own side',
  Throttled: 'the target takes no more calls',
  DestinationDeliveryFailed: 'the target cannot take it',
  FunctionFailed: 'the function failed',
};

function sayQueued(fact: Fact, what: string): string {
  const { place, until, owner, stored } = fact;
  if (stored?.condition !== undefined && stored.item === undefined)
    return `A record ${owner === 's3' ? 'lies in the bucket' : 'waits in the queue'} ${place}, ${stored.hasPayload ? 'with' : 'without'} the data that it is about.`;
  if (owner === 'lambda-async-queue') return `Lambda queues ${what} for ${place}.`;
  if (fact.rule === 'stream.window-ends-with-a-last-run') return `A window of ${place} ends for ${fact.via}.`;
  if (fact.shard !== undefined)
    return `${what} lies in ${place}${fact.via === undefined ? '' : `, waiting for ${fact.via}`}.`;
  if (owner === 's3') return `${what} lies in the bucket ${place}.`;
  return until === undefined
    ? `${what} waits in the queue ${place}.`
    : `${what} waits in the queue ${place}, hidden until ${sayDuration(until)}.`;
}

/** The items, or the record that has no id. */
function subject({ items, copies }: Fact): string {
  if (items.length > 4) return `${items.slice(0, 3).join(', ')} and ${items.length - 3} more`;
  if (items.length > 0) return items.join(', ');
  return copies.length > 0 ? 'a record' : 'it';
}

const nth = (attempt: number | undefined, what: string): string =>
  attempt === undefined || attempt < 2 ? '' : ` (${what} ${attempt})`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
