import type { Duration } from '../../base/time';
import type { Functions, RunAnswer } from '../function/functions';
import { messageOf } from '../message';
import type { Owner } from '../owner';
import type { RuleId } from '../rules';
import type { Json } from '../scenario';
import type { Simulation } from '../simulation';
import type { HttpRequest } from './routes';

/** What a client sees, and the rule that makes it so. */
export interface Seen {
  readonly rule: RuleId;
  readonly statusCode: number;
  readonly message: string;
}

/** Where a request came in. */
export interface Entrance {
  readonly owner: Owner;
  readonly place: string;
  readonly request: HttpRequest;
}

/** A request that is handed to a function while its client waits. */
export interface Exchange extends Entrance {
  readonly functionId: string;
  readonly qualifier: string;
  readonly event: Json;
  readonly seen: (answer: RunAnswer) => Seen;
  readonly seenThrottled: () => Seen;
  /** How long the client is let wait, and what it sees then; the run goes on without it. */
  readonly patience?: { readonly after: Duration; readonly seen: Seen };
  /** How often a failed run is tried again; never, but in worlds that believe so. */
  readonly retries: number;
}

/** HTTP in front of synchronous invokes: one run a request, one answer a request. */
export class FrontDoor {
  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
  ) {}

  /** Runs the function and answers when it ended, or when patience did. */
  serve(exchange: Exchange): void {
    const { sim } = this;
    const { patience } = exchange;
    const waiting = { open: true };
    this.run(exchange, exchange.retries, waiting);
    if (!patience || !waiting.open) return;
    sim.after(patience.after, () => {
      if (!waiting.open) return;
      waiting.open = false;
      this.answer(exchange, patience.seen);
    });
  }

  answer({ owner, place, request }: Entrance, { rule, statusCode, message }: Seen): void {
    const about = { items: [request.id], place, owner };
    this.sim.emit({ ...about, kind: 'answered', rule, result: String(statusCode), answer: { statusCode, message } });
  }

  /** Answers a request that reaches no run. */
  refuse(
    { owner, place, request }: Entrance,
    { rule, statusCode, message }: Seen,
    reason: string,
    throttled?: string,
  ): void {
    const { sim } = this;
    const counted =
      throttled !== undefined && sim.read('function.throttles-are-counted')
        ? { metric: 'Throttles', via: throttled }
        : {};
    sim.emit({
      items: [request.id],
      copies: [`${request.id}@${place}`],
      place,
      owner,
      kind: 'refused',
      rule,
      result: String(statusCode),
      answer: { statusCode, message },
      settles: { state: 'rejected', reason },
      ...counted,
    });
  }

  private run(exchange: Exchange, retriesLeft: number, waiting: { open: boolean }): void {
    const { functionId, qualifier, request, place } = exchange;
    const throttle = this.functions.start({
      functionId,
      qualifier,
      messages: [messageOf(request.id, exchange.event)],
      copies: [`${request.id}@${place}`],
      settles: ({ result }) =>
        result === 'ok' ? { state: 'processed' } : retriesLeft > 0 ? undefined : { state: 'failed' },
      onEnd: (answer) => {
        if (answer.result !== 'ok' && retriesLeft > 0) return this.run(exchange, retriesLeft - 1, waiting);
        if (!waiting.open) return;
        waiting.open = false;
        this.answer(exchange, exchange.seen(answer));
      },
    });
    if (!throttle || !waiting.open) return;
    waiting.open = false;
    this.refuse(exchange, exchange.seenThrottled(), 'Throttled', functionId);
  }
}
