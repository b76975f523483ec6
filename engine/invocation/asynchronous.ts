import { memo } from '../../base/memo';
import type { Instant } from '../../base/time';
import type { Telling } from '../fact-log';
import { serviceFails, type Throttle } from '../function/concurrency';
import type { Functions, RunAnswer } from '../function/functions';
import { isRecursive, recursiveInvocation } from '../function/recursion';
import type { Message } from '../message';
import type { RuleId } from '../rules';
import type { Simulation } from '../simulation';
import { aboutEvent } from './async-event';
import { backOff } from './back-off';
import { QueuedEvent } from './queued-event';
import type { Retained } from './retained';
import { asyncSettings } from './settings';
import { tellCaller } from './tell-caller';

/** What is told of the events of one function, whichever they are. */
function tellingsOf(functionId: string) {
  const about = { owner: 'lambda-async-queue', place: functionId, via: functionId } as const;
  const accepting = 'async.answers-before-the-run';
  const waiting = memo((rule: RuleId): Telling => ({ ...about, kind: 'retry-scheduled', rule }));
  const queued: Telling = { ...about, kind: 'queued', rule: accepting, metric: 'AsyncEventsReceived' };
  return { queued, waiting };
}

/** Lambda's own queue of asynchronous events: it tries, waits, tries again, and at last gives up. */
export class AsynchronousQueue {
  private readonly tellings = memo(tellingsOf);

  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
    private readonly retained: Retained,
  ) {}

  accept(functionId: string, qualifier: string, message: Message, named?: string): void {
    const { sim } = this;
    const visits = sim.visits(message, functionId);
    const copy = named ?? sim.copyAt(message, functionId, visits);
    const event = new QueuedEvent(message, copy, functionId, qualifier, sim.now, visits, this.ended);
    sim.read('async.answers-before-the-run');
    this.tell(this.tellings(functionId).queued, event);
    this.attempt(event);
  }

  private readonly attempt = (event: QueuedEvent): void => {
    const { sim } = this;
    const settings = this.functions.settings(event.functionId);
    if (!settings) return this.functionIsGone(event);
    if (settings.reservedConcurrency === 0 && sim.read('async.zero-reserved-gives-up')) {
      return this.giveUp(event, 'ZeroReservedConcurrency', 'async.zero-reserved-gives-up');
    }
    if (isRecursive(sim, event.functionId, [event.message])) return this.stopLoop(event);
    event.runs += 1;
    const throttle = this.functions.start(event);
    if (!throttle) return;
    event.runs -= 1;
    this.throttled(event, throttle);
  };

  private stopLoop(event: QueuedEvent): void {
    const rule = 'recursion.stopped-event-is-given-up';
    const metric = 'RecursiveInvocationsDropped';
    const result = recursiveInvocation.errorType;
    event.error = recursiveInvocation;
    const kept = this.sim.read(rule);
    this.sim.emit({ ...aboutEvent(event), kind: 'refused', rule, result, metric });
    if (kept) return this.giveUp(event, 'RecursiveInvocation', rule);
    const settles = { state: 'dropped', reason: 'RecursiveInvocation' } as const;
    this.sim.emit({ ...aboutEvent(event), kind: 'dropped', rule, result: settles.reason, settles });
  }

  private readonly ended = (event: QueuedEvent, answer: RunAnswer): void => {
    if (event.message.awaited && event.runs === 1) tellCaller(this.sim, event, answer);
    if (answer.result === 'ok') return this.retained.succeeded(event, answer.response);
    event.failures += 1;
    event.error = answer.error;
    this.retryAfterFailure(event);
  };

  private retryAfterFailure(event: QueuedEvent): void {
    const { sim } = this;
    const usual = sim.read('async.maximum-retry-attempts');
    const most = this.settings(event).maximumRetryAttempts ?? usual;
    if (event.failures > most) return this.giveUp(event, 'RetriesExhausted', 'async.maximum-retry-attempts');
    const delays = sim.read('async.retry-delays');
    const next = sim.now + (delays[Math.min(event.failures, delays.length) - 1] ?? 0);
    const tooOldAt = this.tooOldAt(event);
    if (next < tooOldAt) return this.tryAgain(event, next, 'async.retry-delays');
    if (sim.read('async.age-looks-ahead')) return this.giveUp(event, 'EventAgeExceeded', 'async.age-looks-ahead');
    sim.at(Math.max(sim.now, tooOldAt), () => this.giveUp(event, 'EventAgeExceeded', 'async.maximum-event-age'));
  }

  /** A throttle, or an error of Lambda itself: the event did not reach the function. */
  private throttled(event: QueuedEvent, { throttled: reason }: Throttle): void {
    const { sim } = this;
    const counted = reason !== serviceFails && sim.read('function.throttles-are-counted');
    const stays = sim.read('async.throttled-event-waits');
    event.throttles += 1;
    const attempt = event.runs + event.throttles;
    sim.emit({
      ...aboutEvent(event),
      kind: 'throttled',
      rule: 'async.throttled-event-waits',
      attempt,
      result: reason,
      ...(counted ? { metric: 'Throttles' } : {}),
    });
    if (!stays)
      return sim.emit({
        ...aboutEvent(event),
        kind: 'dropped',
        rule: 'async.throttled-event-waits',
        settles: { state: 'dropped' },
      });
    if (!sim.read('async.throttle-spares-retries')) {
      event.failures += 1;
      return this.retryAfterFailure(event);
    }
    const next = sim.now + backOff(sim.read('async.throttle-back-off'), event.throttles);
    const tooOldAt = this.tooOldAt(event);
    if (next < tooOldAt) this.tryAgain(event, next, 'async.throttle-back-off');
    else sim.at(Math.max(sim.now, tooOldAt), () => this.giveUp(event, 'EventAgeExceeded', 'async.maximum-event-age'));
  }

  private tryAgain(event: QueuedEvent, next: Instant, rule: RuleId): void {
    const attempt = event.runs + event.throttles + 1;
    this.tell(this.tellings(event.functionId).waiting(rule), event, attempt, next);
    this.sim.at(next, this.attempt, 'happens', event);
  }

  /** A dead letter that is run again is told of as such. */
  private tell(telling: Telling, { message, subject }: QueuedEvent, attempt?: number, until?: Instant): void {
    const whom = message.spent ? { items: subject.items, copies: subject.copies, spent: true as const } : subject;
    this.sim.tell(telling, whom, attempt, until);
  }

  private giveUp(event: QueuedEvent, reason: string, rule: RuleId): void {
    this.sim.emit({ ...aboutEvent(event), kind: 'given-up', rule, result: reason, metric: 'AsyncEventsDropped' });
    this.retained.givenUp({ ...event, reason });
  }

  private functionIsGone(event: QueuedEvent): void {
    this.sim.read('function.deletion-leaves-triggers');
    const settles = { state: 'dropped', reason: 'TargetGone' } as const;
    this.sim.emit({
      ...aboutEvent(event),
      kind: 'dropped',
      rule: 'function.deletion-leaves-triggers',
      result: settles.reason,
      settles,
    });
  }

  private tooOldAt(event: QueuedEvent): Instant {
    const usual = this.sim.read('async.maximum-event-age');
    // Without the rule an event has no maximum age, whatever is set.
    if (usual === Number.MAX_SAFE_INTEGER) return usual;
    return event.acceptedAt + (this.settings(event).maximumEventAge ?? usual);
  }

  private settings(event: QueuedEvent) {
    return asyncSettings(this.sim, event.functionId, event.qualifier);
  }
}
