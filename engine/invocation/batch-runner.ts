import type { Functions, RunRequest } from '../function/functions';
import type { JsonObject } from '../json';

/** A batch that a poller wants to have run. */
export interface BatchRequest extends RunRequest {
  /** Nothing ran, as the function `place` has no room. */
  readonly onThrottle: (place: string) => void;
  /** The record at a position of the batch as a pipe sees it: its data decoded. */
  readonly record: (position: number) => JsonObject;
  /** Whether the poller still holds the message at a position: one that is visible again goes its own way. */
  readonly holds?: (position: number) => boolean;
}

/** Who has the batches of a poller run: Lambda at once, or a pipe in its stages. */
export interface BatchRunner {
  start(request: BatchRequest): void;
}

/** An event source mapping invokes its function, and nothing comes before it. */
export const atOnce = (functions: Functions): BatchRunner => ({
  start: (request) => {
    if (functions.start(request)) request.onThrottle(request.functionId);
  },
});
