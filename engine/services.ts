import type { Message } from './message';

/** Where a message can be handed to. Each takes the copy's name if the giver has named it. */
export interface Services {
  invokeAsync(functionId: string, qualifier: string, message: Message, copy?: string): void;
  sendMessage(
    queueId: string,
    message: Message,
    options?: { readonly copy?: string; readonly enqueuedAt?: number; readonly delay?: number },
  ): void;
  publish(topicId: string, message: Message): void;
  startExecution(machineId: string, message: Message, copy: string): void;
  putEvent(busId: string, message: Message): void;
  deleteObject(bucketId: string, key: string, message: Message, again?: boolean): void;
  /** `again` makes a second event of an object that is there already. */
  putObject(bucketId: string, key: string, message: Message, again?: boolean): void;
}
