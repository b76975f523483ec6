import { itemsOf, type Message } from '../message';

/** An asynchronous event of a function, and how often it ran. */
export interface AsyncEvent {
  readonly message: Message;
  readonly copy: string;
  readonly functionId: string;
  readonly qualifier: string;
  readonly runs: number;
}

/** What every fact about an event says. */
export function aboutEvent({ message, copy, functionId }: Pick<AsyncEvent, 'message' | 'copy' | 'functionId'>) {
  const spent = message.spent ? { spent: true as const } : {};
  return {
    items: itemsOf([message]),
    copies: [copy],
    place: functionId,
    via: functionId,
    owner: 'lambda-async-queue' as const,
    ...spent,
  };
}
