import type { Instant } from '../../base/time';
import { OneSubject, type Subject } from '../fact-log';
import type { FunctionError } from '../function/errors';
import type { RunAnswer, RunRequest } from '../function/functions';
import { itemsOf, type Message } from '../message';
import type { Fact } from '../trace';
import type { Visits } from '../visits';
import type { AsyncEvent } from './async-event';

const processed: Fact['settles'] = { state: 'processed' };

/** An event in Lambda's own queue. It is what asks for its runs, so that a run needs no request of its own. */
export class QueuedEvent implements AsyncEvent, RunRequest {
  runs = 0;
  failures = 0;
  throttles = 0;
  /** What its last run answered with. */
  error?: FunctionError;
  readonly messages: readonly Message[];
  readonly subject: Subject;

  constructor(
    readonly message: Message,
    readonly copy: string,
    readonly functionId: string,
    readonly qualifier: string,
    readonly acceptedAt: Instant,
    private readonly counted: Visits,
    private readonly ended: (event: QueuedEvent, answer: RunAnswer) => void,
  ) {
    const { parts } = message;
    this.messages = parts?.map((part) => part.message) ?? [message];
    this.subject = parts
      ? { items: itemsOf(this.messages), copies: parts.map((part) => part.copy) }
      : new OneSubject(message.item, copy);
  }

  get copies(): readonly string[] {
    return this.subject.copies;
  }

  /** A batch of a pipe is one event, but each of its messages is counted by itself. */
  get visits(): Visits | undefined {
    return this.message.parts ? undefined : this.counted;
  }

  settles({ result }: RunAnswer): Fact['settles'] {
    return result === 'ok' ? processed : undefined;
  }

  onEnd(answer: RunAnswer): void {
    this.ended(this, answer);
  }
}
