import { addressOf, nameIn } from '../address';
import { itemsOf, type Message, sizeOf } from '../message';
import { maySend } from '../permissions';
import type { RuleId } from '../rules';
import type { Json } from '../scenario';
import type { Simulation } from '../simulation';
import { asyncSettings } from './settings';

/** An event that Lambda has done with. */
interface Finished {
  readonly message: Message;
  readonly copy: string;
  readonly functionId: string;
  readonly qualifier: string;
  readonly runs: number;
}

/** What is kept of an asynchronous event: the dead letter and the records at its destinations. */
export class Retained {
  constructor(private readonly sim: Simulation) {}

  succeeded(event: Finished & { readonly response: string }): void {
    const target = asyncSettings(this.sim, event.functionId, event.qualifier).onSuccess;
    if (target === undefined || !this.sim.read('async.on-success')) return;
    this.record(event, target, 'Success', 'async.on-success', parsed(event.response));
  }

  givenUp(event: Finished & { readonly reason: string }): void {
    const { sim } = this;
    const onFailure = asyncSettings(sim, event.functionId, event.qualifier).onFailure;
    const deadLetterArn = sim.world.functions[event.functionId]?.deadLetterArn;
    const recorded = onFailure !== undefined && sim.read('async.on-failure');
    const excluded = recorded && deadLetterArn !== undefined && !sim.read('async.dead-letter-queue-and-destination');
    const deadLettered = deadLetterArn !== undefined && !excluded && sim.read('async.dead-letter-queue');
    const faults = [
      ...(deadLettered ? [this.deadLetter(event, deadLetterArn)] : []),
      ...(recorded ? [this.record(event, onFailure, event.reason, 'async.on-failure', null)] : []),
    ];
    if (faults.some((fault) => fault === undefined) || !sim.read('async.given-up-is-discarded')) return;
    const reason = faults[0] ?? event.reason;
    sim.emit({
      ...this.about(event),
      kind: 'dropped',
      rule: 'async.given-up-is-discarded',
      result: reason,
      settles: { state: 'dropped', reason },
    });
  }

  /** Sends the event itself, or says why it cannot. */
  private deadLetter(event: Finished & { readonly reason: string }, arn: string): string | undefined {
    const { sim } = this;
    const { message, reason } = event;
    const fault = this.faultOf(event, arn, message.bytes);
    if (fault) return this.lost(event, arn, fault, 'DeadLetterErrors');
    const failed = reason !== 'ZeroReservedConcurrency' && event.runs > 0;
    const attributes: Record<string, string> = sim.read('async.dead-letter-attributes')
      ? {
          RequestID: message.name,
          ErrorCode: failed ? '200' : '429',
          ErrorMessage: failed ? 'Unhandled' : 'Rate Exceeded.',
        }
      : {};
    const place = this.placeOf(arn);
    sim.emit({
      ...this.about(event),
      kind: 'moved',
      rule: 'async.dead-letter-queue',
      place,
      result: reason,
      settles: { state: 'dlq', reason },
    });
    this.send(arn, { ...message, attributes: { ...message.attributes, ...attributes }, spent: true });
    return undefined;
  }

  /** Writes a record about the event, or says why it cannot. */
  private record(event: Finished, arn: string, condition: string, rule: RuleId, response: Json): string | undefined {
    const { sim } = this;
    const record = recordOf(event, condition, response, sim.read('async.record-holds-event'));
    const fault = this.faultOf(event, arn, record.bytes);
    if (fault) return this.lost(event, arn, fault, 'DestinationDeliveryFailures');
    const settles = condition === 'Success' ? {} : { settles: { state: 'destination', reason: condition } as const };
    sim.emit({ ...this.about(event), kind: 'recorded', rule, place: this.placeOf(arn), result: condition, ...settles });
    this.send(arn, record);
    return undefined;
  }

  private faultOf(
    event: Finished,
    arn: string,
    bytes: number,
  ): { readonly reason: string; readonly rule: RuleId } | undefined {
    const { sim } = this;
    const { world } = sim;
    const address = addressOf(world, arn);
    const role = sim.read('async.execution-role-sends');
    if (role && !maySend({ world, read: sim.read }, world.functions[event.functionId]?.arn ?? '', arn)) {
      return { reason: 'NoPermission', rule: 'async.execution-role-sends' };
    }
    if (!address) {
      sim.read('function.deletion-leaves-triggers');
      return { reason: 'TargetGone', rule: 'function.deletion-leaves-triggers' };
    }
    const fifo =
      (address.kind === 'queue' && world.queues[address.id]?.fifo) ||
      (address.kind === 'topic' && world.topics[address.id]?.fifo);
    if (fifo && sim.read('async.standard-targets-only'))
      return { reason: 'DestinationDeliveryFailed', rule: 'async.standard-targets-only' };
    if (address.kind === 'topic' && bytes > sim.read('async.topic-limit'))
      return { reason: 'DestinationDeliveryFailed', rule: 'async.topic-limit' };
    return undefined;
  }

  private lost(
    event: Finished,
    arn: string,
    fault: { readonly reason: string; readonly rule: RuleId },
    metric: string,
  ): string {
    const counted = this.sim.read('async.loss-is-counted') ? { metric } : {};
    this.sim.emit({
      ...this.about(event),
      kind: 'not-delivered',
      rule: fault.rule,
      place: this.placeOf(arn),
      result: fault.reason,
      ...counted,
    });
    return fault.reason;
  }

  private send(arn: string, message: Message): void {
    const { services, world } = this.sim;
    const address = addressOf(world, arn);
    if (address?.kind === 'function') services.invokeAsync(address.id, address.qualifier, message);
    if (address?.kind === 'queue') services.sendMessage(address.id, message);
    if (address?.kind === 'topic') services.publish(address.id, message);
    if (address?.kind === 'bus') services.putEvent(address.id, asEvent(message));
    if (address?.kind === 'bucket') services.putObject(address.id, `aws/lambda/async/${message.name}`, message);
  }

  private placeOf(arn: string): string {
    return addressOf(this.sim.world, arn)?.id ?? nameIn(arn);
  }

  private about({ message, copy, functionId }: Finished) {
    return {
      items: itemsOf([message]),
      copies: [copy],
      place: functionId,
      via: functionId,
      owner: 'lambda-async-queue' as const,
    };
  }
}

function recordOf(
  { message, functionId, qualifier, runs }: Finished,
  condition: string,
  response: Json,
  full: boolean,
): Message {
  const failed = condition !== 'Success';
  const ran = runs > 0;
  const body = {
    version: '1.0',
    requestContext: {
      requestId: message.name,
      functionArn: `${functionId}:${qualifier || '$LATEST'}`,
      condition,
      approximateInvokeCount: runs,
    },
    ...(full ? { requestPayload: message.body } : {}),
    ...(ran
      ? {
          responseContext: {
            statusCode: 200,
            executedVersion: '$LATEST',
            ...(failed ? { functionError: 'Unhandled' } : {}),
          },
        }
      : {}),
    ...(ran ? { responsePayload: failed ? { errorMessage: 'Unhandled' } : response } : {}),
  };
  return {
    name: `${condition} record of ${message.name} from ${functionId}`,
    body,
    attributes: {},
    bytes: sizeOf(body) - sizeOf(message.body) + message.bytes,
    record: { condition, approximateInvokeCount: runs, ...(failed && ran ? { functionError: 'Unhandled' } : {}) },
    hasPayload: full,
  };
}

/** What an EventBridge destination gets. */
function asEvent(message: Message): Message {
  const outcome = message.record?.condition === 'Success' ? 'Success' : 'Failure';
  return {
    ...message,
    body: { source: 'lambda', 'detail-type': `Lambda Function Invocation Result - ${outcome}`, detail: message.body },
  };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
