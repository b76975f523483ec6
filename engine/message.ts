import { jsonBytes } from './json-bytes';
import type { StoredRecord } from './outcome';
import type { Json, MessageAttributes } from './scenario';

/** What travels: an item of a stimulus, or a record about one. */
export interface Message {
  /** Unique in a run: the item's id, or what the record is about. */
  readonly name: string;
  /** The stimulus item that it is; a destination record has none. */
  readonly item?: string;
  readonly body: Json;
  /** Message attributes, as text. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Message attributes as the filters of a topic see them. */
  readonly filterable?: Json;
  /** The message group on a FIFO queue or topic. */
  readonly groupId?: string;
  readonly deduplicationId?: string;
  readonly bytes: number;
  /** The runs that it comes from, oldest first: functions by logical id. A message from outside has none. */
  readonly trail?: readonly string[];
  /** What a destination record tells. */
  readonly record?: {
    readonly condition: string;
    readonly approximateInvokeCount: number;
    readonly functionError?: string | null;
    readonly batchSize?: number;
  };
  /** The messages that one event holds, each with its copy: a pipe hands a batch over as one. */
  readonly parts?: readonly { readonly message: Message; readonly copy: string }[];
  /** Who invoked with it still listens: a caller of the Invoke API, who hears of the run only in worlds that believe so. */
  readonly awaited?: true;
  readonly hasPayload: boolean;
  /** It came to rest before and travels on as a dead letter. */
  readonly spent?: true;
}

/** A message that a stimulus makes. */
export function messageOf(item: string, body: Json, bytes = sizeOf(body), awaited?: true): Message {
  return { name: item, item, body, attributes: noAttributes, bytes, awaited, hasPayload: true };
}

const noAttributes: Message['attributes'] = {};

/** Bytes of a text, or of the JSON text of anything else, in UTF-8. */
export const sizeOf = (body: Json): number => (typeof body === 'string' ? utf8Length(body) : jsonBytes(body));

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Half of a surrogate pair: the pair takes four bytes, two for each half.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** Message attributes without their types. */
export const textAttributes = (attributes: MessageAttributes = {}): Message['attributes'] =>
  Object.fromEntries(Object.entries(attributes).map(([name, { StringValue }]) => [name, StringValue]));

export function itemsOf(messages: readonly Message[]): readonly string[] {
  const items: string[] = [];
  for (const { item } of messages) if (item !== undefined) items.push(item);
  return items;
}

/** A message as it lies in a queue or bucket. */
export function storedRecord(message: Message): StoredRecord {
  return {
    ...(message.item === undefined ? {} : { item: message.item }),
    ...message.record,
    hasPayload: message.hasPayload,
    attributes: message.attributes,
    body: message.body,
  };
}
