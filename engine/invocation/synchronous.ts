import { memo } from '../../base/memo';
import { OneSubject, type Telling } from '../fact-log';
import type { Throttle } from '../function/concurrency';
import type { Functions, RunAnswer } from '../function/functions';
import { RequestRate } from '../function/request-rate';
import { parsedJson } from '../json';
import { type Message, messageOf, sizeOf } from '../message';
import type { Json } from '../scenario';
import type { Simulation } from '../simulation';
import { type InvokeCall, type InvokeRefusal, invokeRefusal } from './invoke-refusal';
import type { Retained } from './retained';

/** The Invoke API: it refuses, queues, or runs and answers. */
export class InvokeApi {
  private readonly rate: RequestRate;

  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
    private readonly retained: Retained,
  ) {
    this.rate = new RequestRate(sim, functions.concurrency);
  }

  invoke(call: InvokeCall): void {
    const { sim } = this;
    const message = messageIn(call);
    const refusal = invokeRefusal(sim, call, message.bytes);
    if (refusal) return this.refuse(call, refusal);
    const throttle = this.rate.take(call.functionId);
    if (throttle) return this.throttled(call, throttle);
    if (call.invocationType === 'DryRun' && sim.read('sync.dry-run')) {
      const answer = { statusCode: 204 };
      return sim.emit({
        ...this.about(call),
        kind: 'answered',
        rule: 'sync.dry-run',
        result: '204',
        answer,
        settles: { state: 'notRun' },
      });
    }
    if (call.invocationType === 'Event') return this.queue(call, message);
    this.run(call, message, sim.copyAt(message, call.functionId), 0);
  }

  private queue({ functionId, qualifier, item: { id, duplicate } }: InvokeCall, message: Message): void {
    const { sim } = this;
    const { afterTheRun } = sim.read('async.answers-before-the-run');
    if (!afterTheRun) sim.tell(this.accepted(functionId), new OneSubject(id));
    sim.services.invokeAsync(functionId, qualifier, message);
    if (duplicate !== undefined && sim.read('source.delivers-at-least-once'))
      sim.after(duplicate, () => sim.services.invokeAsync(functionId, qualifier, message));
  }

  /** What is told when an event is taken, before anything is run. */
  private readonly accepted = memo((functionId: string): Telling => {
    const rule = 'async.answers-before-the-run';
    const { statusCode } = this.sim.read(rule);
    const answer = { statusCode };
    return { kind: 'answered', rule, owner: 'lambda', place: functionId, result: String(statusCode), answer };
  });

  private run(call: InvokeCall, message: Message, copy: string, retries: number): void {
    const { sim } = this;
    const retriesLeft = sim.read('sync.lambda-does-not-retry').retries - retries;
    const throttle = this.functions.start({
      functionId: call.functionId,
      qualifier: call.qualifier,
      messages: [message],
      copies: [copy],
      settles: ({ result }) =>
        result === 'ok' ? { state: 'processed' } : retriesLeft > 0 ? undefined : { state: 'failed' },
      onEnd: (answer) =>
        answer.result === 'ok' || retriesLeft <= 0
          ? this.answer(call, message, answer, retries + 1)
          : this.run(call, message, copy, retries + 1),
    });
    if (throttle) this.throttled(call, throttle);
  }

  private answer(call: InvokeCall, message: Message, answer: RunAnswer, runs: number): void {
    const { sim } = this;
    const { owner, items, place, copies } = this.about(call);
    const about = { owner, items, place, kind: 'answered' as const };
    if (answer.result === 'ok') {
      const rule = 'sync.answers-after-the-run';
      const statusCode = sim.read(rule);
      return sim.emit({
        ...about,
        rule,
        result: String(statusCode),
        answer: { statusCode, message: answer.response },
      });
    }
    const statusCode = sim.read('sync.error-is-an-answer');
    sim.emit({
      ...about,
      rule: 'sync.error-is-an-answer',
      result: `${statusCode} Unhandled`,
      answer: { statusCode, functionError: 'Unhandled', message: JSON.stringify(answer.error) },
    });
    if (sim.read('sync.uses-no-dead-letter-queue')) return;
    const { functionId, qualifier } = call;
    const event = { message, copy: copies[0] as string, functionId, qualifier, runs };
    this.retained.givenUp({ ...event, reason: 'RetriesExhausted', error: answer.error });
  }

  private throttled(call: InvokeCall, { throttled: reason }: Throttle): void {
    const rule = 'sync.throttled-is-refused';
    const statusCode = this.sim.read(rule);
    const answer = { statusCode, errorCode: 'TooManyRequestsException', reason, message: 'Rate Exceeded.' };
    const metric = this.sim.read('function.throttles-are-counted') ? { metric: 'Throttles' } : {};
    this.refuse(call, { rule, reason: 'Throttled', answer }, metric);
  }

  private refuse(
    call: InvokeCall,
    { rule, reason, answer }: InvokeRefusal,
    metric: { readonly metric?: string } = {},
  ): void {
    const fact = { ...this.about(call), kind: 'refused' as const, rule, result: answer.errorCode, answer };
    this.sim.emit({ ...fact, settles: { state: 'rejected', reason }, ...metric });
  }

  private about({ functionId, item, invocationType }: InvokeCall) {
    const owner = invocationType === 'Event' ? ('lambda' as const) : ('caller' as const);
    return { owner, items: [item.id], copies: [`${item.id}@${functionId}`], place: functionId, via: functionId };
  }
}

/** The message that a call carries. A payload that is only a size is an empty object of that size. */
function messageIn({ invocationType, item: { id, payload, payloadText, payloadBytes } }: InvokeCall): Message {
  const body: Json = payload ?? (payloadText ? (parsedJson(payloadText) ?? payloadText) : {});
  const bytes = payloadBytes ?? sizeOf(payloadText ?? body);
  return messageOf(id, body, bytes, invocationType === 'Event' || undefined);
}
