import type { Message } from './message';
import type { ApiCall, CallRefusal } from './sources/api-call';
import type { StreamCall } from './sources/streams';

/** Where a message can be handed to. Each takes the copy's name if the giver has named it. */
export interface Services {
  invokeAsync(functionId: string, qualifier: string, message: Message, copy?: string): void;
  sendMessage(
    queueId: string,
    message: Message,
    options?: { readonly copy?: string; readonly enqueuedAt?: number; readonly delay?: number },
  ): void;
  putRecords(call: StreamCall, from: Pick<ApiCall<unknown>, 'by' | 'trail'>): CallRefusal | undefined;
  publish(topicId: string, message: Message): void;
  startExecution(machineId: string, message: Message, copy: string): void;
  putEvent(busId: string, message: Message): void;
  deleteObject(bucketId: string, key: string, message: Message, again?: boolean): void;
  /** `again` makes a second event of an object that is there already. */
  putObject(bucketId: string, key: string, message: Message, again?: boolean): void;
}
