import { own } from '../json';
import type { Message } from '../message';
import type { Behaviour, Deliveries, When } from '../scenario';

/** How often each message of a batch has now been delivered to the function, by name. */
export type DeliveryNumbers = ReadonlyMap<string, number>;

/** The first behaviour whose `when` holds. */
export function behaviourFor(
  behaviours: readonly Behaviour[],
  batch: readonly Message[],
  numbers: DeliveryNumbers,
): Behaviour | undefined {
  return behaviours.find((behaviour) => behaviour.kind === 'report' || holds(behaviour.when, batch, numbers));
}

/** The messages that a behaviour is about: those that its `when` names, else the whole batch. */
export function culpritsOf(
  behaviour: Behaviour,
  batch: readonly Message[],
  numbers: DeliveryNumbers,
): readonly Message[] {
  if (behaviour.kind === 'report') return batch.filter((message) => isNamed(behaviour.items, message, numbers));
  const { when } = behaviour;
  if (when === 'always' || 'attempts' in when) return batch;
  return batch.filter((message) => isNamed(when.items, message, numbers));
}

function holds(when: When, batch: readonly Message[], numbers: DeliveryNumbers): boolean {
  if (when === 'always') return true;
  if ('attempts' in when) return when.attempts.includes(highest(numbers));
  return batch.some((message) => isNamed(when.items, message, numbers));
}

function isNamed(items: Readonly<Record<string, Deliveries>>, message: Message, numbers: DeliveryNumbers): boolean {
  const deliveries = message.item === undefined ? undefined : own(items, message.item);
  return deliveries === 'always' || (deliveries?.includes(numbers.get(message.name) ?? 0) ?? false);
}

export function highest(numbers: DeliveryNumbers): number {
  let most = 0;
  for (const number of numbers.values()) most = Math.max(most, number);
  return most;
}
