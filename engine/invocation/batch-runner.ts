import type { Throttle } from '../function/concurrency';
import type { Functions, RunRequest } from '../function/functions';
import type { JsonObject } from '../json';
import { itemsOf } from '../message';
import type { Simulation } from '../simulation';

/** A batch that a poller wants to have run. */
export interface BatchRequest extends RunRequest {
  /** Nothing ran, as the function `place` has no room, or its API fails. */
  readonly onThrottle: (place: string, throttle: Throttle) => void;
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
    const throttle = functions.start(request);
    if (throttle) request.onThrottle(request.functionId, throttle);
  },
});

/** Only in a world that believes that the queue pushes: each message is an asynchronous event, and the queue is done with it. */
export const pushed = (sim: Simulation): BatchRunner => ({
  start: ({ functionId, qualifier = '', messages, copies, onEnd }) => {
    const about = { items: itemsOf(messages), copies, place: functionId, via: functionId, owner: 'sqs' } as const;
    sim.emit({ ...about, kind: 'delivered', rule: 'mapping.polls' });
    onEnd({ result: 'ok', response: '', becomes: 'handed over' });
    messages.forEach((message, at) => {
      sim.services.invokeAsync(functionId, qualifier, message, copies[at]);
    });
  },
});
