import { filterableAttribute } from '../filters/subscription';
import { given } from '../json';
import { type Message, messageOf, sizeOf, textAttributes } from '../message';
import type { RuleId } from '../rules';
import type { PublishItem } from '../scenario';
import type { Simulation } from '../simulation';
import { type ApiCall, type CallRefusal, callApi } from './api-call';

/** The Publish API: it answers before anything is delivered to a subscription. */
export function publish(sim: Simulation, call: ApiCall<PublishItem>): CallRefusal | undefined {
  const { target } = call;
  return callApi(sim, call, {
    owner: 'sns',
    action: 'sns:Publish',
    arn: sim.world.topics[target]?.arn ?? '',
    refusal: refusalOf(sim, target, call.item),
    deliver: () => sim.services.publish(target, published(call)),
  });
}

/** A published message. Filters see numbers as numbers and lists as lists. */
function published({ item, trail }: ApiCall<PublishItem>): Message {
  const filterable = Object.entries(item.attributes ?? {}).map(([name, { DataType, StringValue }]) => [
    name,
    filterableAttribute(DataType, StringValue),
  ]);
  return {
    ...messageOf(item.id, item.message, item.messageBytes ?? sizeOf(item.message)),
    attributes: textAttributes(item.attributes),
    filterable: given(Object.fromEntries(filterable)),
    ...(item.groupId === undefined ? {} : { groupId: item.groupId }),
    ...(item.dedupId === undefined ? {} : { deduplicationId: item.dedupId }),
    ...(trail ? { trail } : {}),
  };
}

function refusalOf(sim: Simulation, topicId: string, item: PublishItem): CallRefusal | undefined {
  const topic = sim.world.topics[topicId];
  const most = sim.read('sns.message-size');
  if ((item.messageBytes ?? sizeOf(item.message)) > most)
    return refusal('sns.message-size', 'Invalid parameter: Message too long');
  if (!topic?.fifo) return undefined;
  if (item.groupId === undefined && sim.read('fifo.group-id-required')) {
    const text = 'Invalid parameter: The MessageGroupId parameter is required for FIFO topics';
    return refusal('fifo.group-id-required', text);
  }
  const named = item.dedupId !== undefined || topic.contentBasedDeduplication;
  if (named || !sim.read('fifo.deduplication-id-required')) return undefined;
  const text =
    'Invalid parameter: The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly';
  return refusal('fifo.deduplication-id-required', text);
}

const refusal = (rule: RuleId, message: string): CallRefusal => ({
  rule,
  answer: { statusCode: 400, errorCode: 'InvalidParameter', message },
  reason: 'InvalidRequest',
});
