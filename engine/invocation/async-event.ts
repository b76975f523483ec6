import { itemsOf, type Message } from '../message';

/** An asynchronous event of a function, and how often it ran. */
export interface AsyncEvent {
  readonly message: Message;
  readonly copy: string;
  readonly functionId: string;
  readonly qualifier: string;
  readonly runs: number;
}

/** The messages of an event with their copies: a batch of a pipe is one event. */
export const partsOf = ({ message, copy }: Pick<AsyncEvent, 'message' | 'copy'>): NonNullable<Message['parts']> =>
  message.parts ?? [{ message, copy }];

/** What every fact about an event says. */
export function aboutEvent(event: Pick<AsyncEvent, 'message' | 'copy' | 'functionId'>) {
  const { message, functionId } = event;
  const parts = partsOf(event);
  const spent = message.spent ? { spent: true as const } : {};
  return {
    items: itemsOf(parts.map((part) => part.message)),
    copies: parts.map(({ copy }) => copy),
    place: functionId,
    via: functionId,
    owner: 'lambda-async-queue' as const,
    ...spent,
  };
}
