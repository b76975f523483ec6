import { own } from '../json';
import type { Message } from '../message';
import type { Behaviour, Deliveries, When } from '../scenario';

/** How often each message of a batch has now been delivered to the function, in the order of the batch. */
export type DeliveryNumbers = readonly number[];

/** The first behaviour whose `when` holds. */
export function behaviourFor(
  behaviours: readonly Behaviour[],
  batch: readonly Message[],
  numbers: DeliveryNumbers,
): Behaviour | undefined {
  for (const behaviour of behaviours)
    if (behaviour.kind === 'report' || holds(behaviour.when, batch, numbers)) return behaviour;
  return undefined;
}

/** The messages that a behaviour is about: those that its `when` names, else the whole batch. */
export function culpritsOf(
  behaviour: Behaviour,
  batch: readonly Message[],
  numbers: DeliveryNumbers,
): readonly Message[] {
  const named = behaviour.kind === 'report' ? behaviour.items : namesIn(behaviour.when);
  return named ? batch.filter((message, index) => isNamed(named, message, numbers[index])) : batch;
}

const namesIn = (when: When): Readonly<Record<string, Deliveries>> | undefined =>
  when === 'always' || 'attempts' in when ? undefined : when.items;

function holds(when: When, batch: readonly Message[], numbers: DeliveryNumbers): boolean {
  if (when === 'always') return true;
  if ('attempts' in when) return when.attempts.includes(highest(numbers));
  return batch.some((message, index) => isNamed(when.items, message, numbers[index]));
}

function isNamed(items: Readonly<Record<string, Deliveries>>, message: Message, number = 0): boolean {
  const deliveries = message.item === undefined ? undefined : own(items, message.item);
  return deliveries === 'always' || (deliveries?.includes(number) ?? false);
}

export function highest(numbers: DeliveryNumbers): number {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
