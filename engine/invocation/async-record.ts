import { isoTime } from '../calendar';
import { executedVersion } from '../function/functions';
import { type JsonObject, parsedJson } from '../json';
import { type Message, sizeOf } from '../message';
import type { Simulation } from '../simulation';
import { busEvent } from '../sources/bus-event';
import type { AsyncEvent } from './async-event';

/** The record that a destination gets about an event: what it was, how often it ran and what came of it. */
export function asyncRecord(sim: Simulation, event: AsyncEvent, condition: string, response: string): Message {
  const { message, functionId, qualifier, runs } = event;
  const settings = sim.world.functions[functionId];
  const full = sim.read('async.record-holds-event');
  const failed = condition !== 'Success';
  const ran = runs > 0;
  const head = {
    version: '1.0',
    timestamp: isoTime(sim.scenario, sim.now),
    requestContext: {
      requestId: message.name,
      functionArn: `${settings?.arn ?? functionId}:${qualifier || '$LATEST'}`,
      condition,
      approximateInvokeCount: runs,
    },
  };
  const answer: JsonObject = ran
    ? {
        responseContext: responseContext(failed, executedVersion(settings, qualifier)),
        responsePayload: parsedJson(response) ?? response,
      }
    : {};
  return {
    name: `${condition} record of ${message.name} from ${functionId}`,
    body: { ...head, ...(full ? { requestPayload: message.body } : {}), ...answer },
    attributes: {},
    trail: [...(message.trail ?? []), functionId],
    // Not the size of the whole: records of records nest without end.
    bytes: sizeOf({ ...head, ...answer }) + (full ? message.bytes : 0),
    record: { condition, approximateInvokeCount: runs, ...(failed && ran ? { functionError: 'Unhandled' } : {}) },
    hasPayload: full,
  };
}

/** What an EventBridge destination gets: the record as the detail of an event. */
export function asBusEvent(sim: Simulation, record: Message, busArn: string, functionArn: string): Message {
  const outcome = record.record?.condition === 'Success' ? 'Success' : 'Failure';
  const detailType = `Lambda Function Invocation Result - ${outcome}`;
  const resources = [busArn, functionArn];
  return {
    ...record,
    body: busEvent(sim, { id: record.name, source: 'lambda', detailType, resources, detail: record.body }),
  };
}

/** The status is 200 in a failure record too: the failure shows in `functionError`. */
const responseContext = (failed: boolean, executedVersion: string) => ({
  statusCode: 200,
  executedVersion,
  ...(failed ? { functionError: 'Unhandled' } : {}),
});
