import { seconds } from '../../base/time';
import { type Message, messageOf } from '../message';
import type { RuleId } from '../rules';
import type { SendMessageItem } from '../scenario';
import type { Simulation } from '../simulation';
import { accepted, type CallRefusal, callerDenied, refuseCall } from './api-call';
import type { Queues } from './sqs';

/** The SendMessage API: it refuses what the queue cannot take, and answers before anybody receives. */
export function sendMessage(
  sim: Simulation,
  queues: Queues,
  { queueId, item, caller }: { readonly queueId: string; readonly item: SendMessageItem; readonly caller?: string },
): void {
  const call = { owner: 'sqs', place: queueId, id: item.id } as const;
  const arn = sim.world.queues[queueId]?.arn ?? '';
  const refusal = callerDenied(sim, { caller, action: 'sqs:SendMessage', arn }) ?? refusalOf(sim, queueId, item);
  if (refusal) return refuseCall(sim, call, refusal);
  accepted(sim, call);
  const delay = item.delaySeconds === undefined ? {} : { delay: seconds(item.delaySeconds) };
  queues.send(queueId, messageFrom(item), delay);
}

function messageFrom(item: SendMessageItem): Message {
  return {
    ...messageOf(item.id, item.body),
    ...(item.groupId === undefined ? {} : { groupId: item.groupId }),
    ...(item.dedupId === undefined ? {} : { deduplicationId: item.dedupId }),
  };
}

function refusalOf(sim: Simulation, queueId: string, item: SendMessageItem): CallRefusal | undefined {
  const queue = sim.world.queues[queueId];
  if (!queue?.fifo) return undefined;
  const refuse = (rule: RuleId, errorCode: string, message: string): CallRefusal => ({
    rule,
    answer: { statusCode: 400, errorCode, message },
    reason: 'InvalidRequest',
  });
  if (item.groupId === undefined && sim.read('fifo.group-id-required')) {
    const text = 'The request must contain the parameter MessageGroupId.';
    return refuse('fifo.group-id-required', 'MissingParameter', text);
  }
  const named = item.dedupId !== undefined || queue.contentBasedDeduplication;
  if (!named && sim.read('fifo.deduplication-id-required')) {
    const text =
      'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly';
    return refuse('fifo.deduplication-id-required', 'InvalidParameterValue', text);
  }
  if (item.delaySeconds !== undefined && sim.read('fifo.no-delay-per-message')) {
    const text = `Value ${item.delaySeconds} for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type.`;
    return refuse('fifo.no-delay-per-message', 'InvalidParameterValue', text);
  }
  return undefined;
}
