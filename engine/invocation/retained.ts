import { addressOf } from '../address';
import type { FunctionError } from '../function/errors';
import { sizeOf } from '../message';
import type { RuleId } from '../rules';
import type { Simulation } from '../simulation';
import { type AsyncEvent, aboutEvent } from './async-event';
import { asBusEvent, asyncRecord } from './async-record';
import { asyncSettings } from './settings';
import { type TargetFault, Targets } from './targets';

/** An event of which no run succeeded; `error` is what its last run answered with. */
type GivenUp = AsyncEvent & { readonly reason: string; readonly error?: FunctionError };

/** What is kept of an asynchronous event: the dead letter and the records at its destinations. */
export class Retained {
  private readonly targets: Targets;

  constructor(private readonly sim: Simulation) {
    this.targets = new Targets(sim);
  }

  /** `response` is what the function answered with. */
  succeeded(event: AsyncEvent, response: string): void {
    const target = asyncSettings(this.sim, event.functionId, event.qualifier).onSuccess;
    if (target === undefined || !this.sim.read('async.on-success')) return;
    this.record(event, target, 'Success', 'async.on-success', response);
  }

  givenUp(event: GivenUp): void {
    const { sim } = this;
    const onFailure = asyncSettings(sim, event.functionId, event.qualifier).onFailure;
    const deadLetterArn = sim.world.functions[event.functionId]?.deadLetterArn;
    const recorded = onFailure !== undefined && sim.read('async.on-failure');
    const excluded = recorded && deadLetterArn !== undefined && !sim.read('async.dead-letter-queue-and-destination');
    const deadLettered = deadLetterArn !== undefined && !excluded && sim.read('async.dead-letter-queue');
    const faults = [
      ...(deadLettered ? [this.deadLetter(event, deadLetterArn)] : []),
      ...(recorded
        ? [this.record(event, onFailure, event.reason, 'async.on-failure', JSON.stringify(event.error ?? null))]
        : []),
    ];
    if (faults.some((fault) => fault === undefined) || !sim.read('async.given-up-is-discarded')) return;
    const reason = faults[0] ?? event.reason;
    sim.emit({
      ...aboutEvent(event),
      kind: 'dropped',
      rule: 'async.given-up-is-discarded',
      result: reason,
      settles: { state: 'dropped', reason },
    });
  }

  /** Sends the event itself, or says why it cannot. */
  private deadLetter(event: GivenUp, arn: string): string | undefined {
    const { sim, targets } = this;
    const { parts: _parts, ...message } = event.message;
    const { reason } = event;
    const attributes = sim.read('async.dead-letter-attributes') ? deadLetterAttributes(event) : {};
    const fault = targets.faultOf(event.functionId, arn, message.bytes + sizeOfAttributes(attributes));
    if (fault) return this.lost(event, arn, fault, 'DeadLetterErrors');
    sim.emit({
      ...aboutEvent(event),
      kind: 'moved',
      rule: 'async.dead-letter-queue',
      place: targets.placeOf(arn),
      result: reason,
      settles: { state: 'dlq', reason },
    });
    targets.send(arn, { ...message, attributes: { ...message.attributes, ...attributes }, spent: true }, '');
    return undefined;
  }

  /** Writes a record about the event, or says why it cannot. */
  private record(
    event: AsyncEvent,
    arn: string,
    condition: string,
    rule: RuleId,
    response: string,
  ): string | undefined {
    const { sim, targets } = this;
    const record = asyncRecord(sim, event, condition, response);
    const fault = targets.faultOf(event.functionId, arn, record.bytes);
    if (fault) return this.lost(event, arn, fault, 'DestinationDeliveryFailures');
    const settles = condition === 'Success' ? {} : { settles: { state: 'destination', reason: condition } as const };
    sim.emit({
      ...aboutEvent(event),
      kind: 'recorded',
      rule,
      place: targets.placeOf(arn),
      result: condition,
      ...settles,
    });
    const { arn: functionArn = '' } = sim.world.functions[event.functionId] ?? {};
    const sent = addressOf(sim.world, arn)?.kind === 'bus' ? asBusEvent(sim, record, arn, functionArn) : record;
    targets.send(arn, sent, `aws/lambda/async/${functionArn.split(':').at(-1)}/`);
    return undefined;
  }

  private lost(event: AsyncEvent, arn: string, fault: TargetFault, metric: string): string {
    const counted = this.sim.read('async.loss-is-counted') ? { metric } : {};
    this.sim.emit({
      ...aboutEvent(event),
      kind: 'not-delivered',
      rule: fault.rule,
      place: this.targets.placeOf(arn),
      result: fault.reason,
      ...counted,
    });
    return fault.reason;
  }
}

const sizeOfAttributes = (attributes: Readonly<Record<string, string>>): number =>
  Object.entries(attributes).reduce((bytes, [name, value]) => bytes + sizeOf(name) + sizeOf(value), 0);

/** ErrorCode is the status of the last try; ErrorMessage holds the first kilobyte. */
function deadLetterAttributes({ message, reason, runs, error }: GivenUp): Readonly<Record<string, string>> {
  const failed = reason !== 'ZeroReservedConcurrency' && runs > 0;
  return {
    RequestID: message.name,
    ErrorCode: failed ? '200' : '429',
    ErrorMessage: (failed ? (error?.errorMessage ?? 'Unhandled') : 'Rate Exceeded.').slice(0, 1024),
  };
}
