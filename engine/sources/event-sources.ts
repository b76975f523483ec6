import { polledSources } from './polled-sources';
import { pushingServices } from './pushing-services';

export type { EventSource } from './event-source';

/** Every service that can run a function: who holds the trigger, how it invokes, what must permit it, who retries. */
export const eventSources = [...pushingServices, ...polledSources] as const;

export type EventSourceId = (typeof eventSources)[number]['id'];
