import type { ApiFault } from '../faults';
import type { Functions, RunAnswer } from '../function/functions';
import { messageOf, sizeOf } from '../message';
import type { CallAnswer } from '../outcome';
import { denialMessage, denialOf } from '../permissions';
import type { RuleId } from '../rules';
import type { InvocationType, InvokeItem } from '../scenario';
import type { Simulation } from '../simulation';
import type { Retained } from './retained';

/** One call of the Invoke API. */
export interface InvokeCall {
  readonly functionId: string;
  readonly qualifier: string;
  readonly invocationType: InvocationType;
  readonly caller?: string;
  readonly item: InvokeItem;
}

/** The Invoke API: it refuses, queues, or runs and answers. */
export class InvokeApi {
  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
    private readonly retained: Retained,
  ) {}

  invoke(call: InvokeCall): void {
    const { sim } = this;
    const { functionId, item, invocationType } = call;
    const message = messageOf(item.id, item.payload ?? {}, item.payloadBytes ?? sizeOf(item.payload ?? {}));
    const asynchronous = invocationType === 'Event';
    const fault = sim.faults.at(functionId, sim.now);
    if (fault && sim.read('api.fault-is-an-error')[fault] >= 400) return this.fail(call, fault);
    const limit = asynchronous ? 'async.payload-limit' : 'sync.payload-limit';
    const denied = this.denied(call);
    if (denied) return this.refuse(call, 'invoke.caller-needs-permission', denied, 'AccessDenied');
    if (!this.exists(call)) {
      const answer = {
        statusCode: sim.read('invoke.function-must-exist'),
        errorCode: 'ResourceNotFoundException',
        message: `Function not found: ${functionId}`,
      };
      return this.refuse(call, 'invoke.function-must-exist', answer, 'InvalidRequest');
    }
    if (message.bytes > sim.read(limit)) {
      const text = `${message.bytes} byte payload is too large for the ${invocationType} invocation type (limit ${sim.read(limit)} bytes)`;
      return this.refuse(
        call,
        limit,
        { statusCode: 413, errorCode: 'RequestTooLargeException', message: text },
        'InvalidRequest',
      );
    }
    if (invocationType === 'DryRun' && sim.read('sync.dry-run')) {
      return sim.emit({
        ...this.about(call),
        kind: 'answered',
        rule: 'sync.dry-run',
        result: '204',
        answer: { statusCode: 204 },
        settles: { state: 'notRun' },
      });
    }
    if (!asynchronous) return this.run(call, 0);
    const statusCode = sim.read('async.answers-before-the-run');
    const { owner, items, place } = this.about(call);
    sim.emit({
      owner,
      items,
      place,
      kind: 'answered',
      rule: 'async.answers-before-the-run',
      result: String(statusCode),
      answer: { statusCode },
    });
    sim.services.invokeAsync(functionId, call.qualifier, message);
  }

  private run(call: InvokeCall, retries: number): void {
    const { sim } = this;
    const message = messageOf(call.item.id, call.item.payload ?? {});
    const retriesLeft = sim.read('sync.lambda-does-not-retry').retries - retries;
    const throttle = this.functions.start({
      functionId: call.functionId,
      messages: [message],
      copies: this.about(call).copies,
      settles: ({ result }) =>
        result === 'ok' ? { state: 'processed' } : retriesLeft > 0 ? undefined : { state: 'failed' },
      onEnd: (answer) =>
        answer.result === 'ok' || retriesLeft <= 0
          ? this.answer(call, answer, retries + 1)
          : this.run(call, retries + 1),
    });
    if (!throttle) return;
    const answer = {
      statusCode: sim.read('sync.throttled-is-refused'),
      errorCode: 'TooManyRequestsException',
      reason: throttle.throttled,
      message: 'Rate Exceeded.',
    };
    const metric = sim.read('function.throttles-are-counted') ? 'Throttles' : undefined;
    this.refuse(call, 'sync.throttled-is-refused', answer, 'Throttled', metric);
  }

  private answer(call: InvokeCall, answer: RunAnswer, runs: number): void {
    const { sim } = this;
    const { owner, items, place } = this.about(call);
    if (answer.result === 'ok') {
      const statusCode = sim.read('sync.answers-after-the-run');
      return sim.emit({
        owner,
        items,
        place,
        kind: 'answered',
        rule: 'sync.answers-after-the-run',
        result: String(statusCode),
        answer: { statusCode, message: answer.response },
      });
    }
    const statusCode = sim.read('sync.error-is-an-answer');
    const message = JSON.stringify(answer.error);
    const seen: CallAnswer = { statusCode, functionError: 'Unhandled', message };
    sim.emit({
      owner,
      items,
      place,
      kind: 'answered',
      rule: 'sync.error-is-an-answer',
      result: `${statusCode} Unhandled`,
      answer: seen,
    });
    if (sim.read('sync.uses-no-dead-letter-queue')) return;
    const copy = this.about(call).copies[0] as string;
    const { functionId, qualifier, item } = call;
    this.retained.givenUp({
      message: messageOf(item.id, item.payload ?? {}),
      copy,
      functionId,
      qualifier,
      runs,
      reason: 'RetriesExhausted',
      error: answer.error,
    });
  }

  private denied({ functionId, qualifier, caller: name }: InvokeCall): CallAnswer | undefined {
    const { sim } = this;
    const caller = name === undefined ? undefined : sim.scenario.callers[name];
    if (!caller || name === undefined || !sim.read('invoke.caller-needs-permission')) return undefined;
    const { world, read } = sim;
    const bare =
      world.functions[functionId]?.arn ?? `arn:aws:lambda:${world.region}:${world.account}:function:${functionId}`;
    const resourceArn = qualifier ? `${bare}:${qualifier}` : bare;
    const request = { world, read, principal: { caller, name }, action: 'lambda:InvokeFunction', resourceArn };
    const denial = denialOf(request);
    return denial && { statusCode: 403, errorCode: 'AccessDeniedException', message: denialMessage(request, denial) };
  }

  private fail(call: InvokeCall, fault: ApiFault): void {
    const statusCode = this.sim.read('api.fault-is-an-error')[fault];
    const throttled = fault === 'throttled';
    const errorCode = throttled ? 'TooManyRequestsException' : 'ServiceException';
    const answer = { statusCode, errorCode, message: throttled ? 'Rate Exceeded.' : 'An internal error occurred.' };
    this.refuse(call, 'api.fault-is-an-error', answer, throttled ? 'Throttled' : 'ServiceError');
  }

  private exists({ functionId, qualifier }: InvokeCall): boolean {
    const settings = this.functions.settings(functionId);
    return settings !== undefined && (qualifier === '' || settings.qualifiers.includes(qualifier));
  }

  private refuse(call: InvokeCall, rule: RuleId, answer: CallAnswer, reason: string, metric?: string): void {
    const fact = { ...this.about(call), kind: 'refused' as const, rule, result: answer.errorCode, answer };
    this.sim.emit({ ...fact, settles: { state: 'rejected', reason }, ...(metric ? { metric } : {}) });
  }

  private about({ functionId, item, invocationType }: InvokeCall) {
    const owner = invocationType === 'Event' ? ('lambda' as const) : ('caller' as const);
    return { owner, items: [item.id], copies: [`${item.id}@${functionId}`], place: functionId, via: functionId };
  }
}
