import { seconds } from '../../base/time';
import { type Message, messageOf, sizeOf, textAttributes } from '../message';
import type { RuleId } from '../rules';
import type { SendMessageItem } from '../scenario';
import type { Simulation } from '../simulation';
import { type ApiCall, type CallRefusal, callApi } from './api-call';

/** The SendMessage API: it refuses what the queue cannot take, and answers before anybody receives. */
export function sendMessage(sim: Simulation, call: ApiCall<SendMessageItem>): CallRefusal | undefined {
  const { target, item } = call;
  const delay = item.delaySeconds === undefined ? {} : { delay: seconds(item.delaySeconds) };
  return callApi(sim, call, {
    owner: 'sqs',
    action: 'sqs:SendMessage',
    arn: sim.world.queues[target]?.arn ?? '',
    refusal: refusalOf(sim, target, item),
    deliver: () => sim.services.sendMessage(target, messageFrom(call), delay),
  });
}

const messageFrom = ({ item, trail }: ApiCall<SendMessageItem>): Message => ({
  ...messageOf(item.id, item.body, sizeOfSent(item)),
  attributes: textAttributes(item.attributes),
  ...(item.groupId === undefined ? {} : { groupId: item.groupId }),
  ...(item.dedupId === undefined ? {} : { deduplicationId: item.dedupId }),
  ...(trail ? { trail } : {}),
});

/** Message attributes count with their names, types and values. */
const sizeOfSent = ({ body, bodyBytes, attributes = {} }: SendMessageItem): number =>
  Object.entries(attributes).reduce(
    (sum, [name, { DataType, StringValue }]) => sum + sizeOf(name) + sizeOf(DataType) + sizeOf(StringValue),
    bodyBytes ?? sizeOf(body),
  );

function refusalOf(sim: Simulation, queueId: string, item: SendMessageItem): CallRefusal | undefined {
  const queue = sim.world.queues[queueId];
  const most = Math.min(queue?.maximumMessageSize ?? Number.MAX_SAFE_INTEGER, sim.read('sqs.message-size'));
  if (sizeOfSent(item) > most) {
    const text = `One or more parameters are invalid. Reason: Message must be shorter than ${most} bytes.`;
    return refusal('sqs.message-size', 'InvalidParameterValue', text);
  }
  if (!queue?.fifo) return undefined;
  if (item.groupId === undefined && sim.read('fifo.group-id-required')) {
    const text = 'The request must contain the parameter MessageGroupId.';
    return refusal('fifo.group-id-required', 'MissingParameter', text);
  }
  const named = item.dedupId !== undefined || queue.contentBasedDeduplication;
  if (!named && sim.read('fifo.deduplication-id-required')) {
    const text =
      'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly';
    return refusal('fifo.deduplication-id-required', 'InvalidParameterValue', text);
  }
  if (item.delaySeconds !== undefined && sim.read('fifo.no-delay-per-message')) {
    const text = `Value ${item.delaySeconds} for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type.`;
    return refusal('fifo.no-delay-per-message', 'InvalidParameterValue', text);
  }
  return undefined;
}

const refusal = (rule: RuleId, errorCode: string, message: string): CallRefusal => ({
  rule,
  answer: { statusCode: 400, errorCode, message },
  reason: 'InvalidRequest',
});
