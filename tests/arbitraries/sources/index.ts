import type { AnyPart } from '../part';
import { fifo } from './fifo';
import { functionUrl, httpApi, restApi } from './http';
import { changed, invoke } from './invoke';
import { eventbridge, s3, schedule, sns } from './push';
import { sqs } from './sqs';
import { dynamodb, kinesis } from './streams';

/** Every kind of part that a generated scenario may have. A new source is one more line. */
export const sources = {
  invoke,
  changed,
  sqs,
  fifo,
  sns,
  s3,
  eventbridge,
  schedule,
  httpApi,
  restApi,
  functionUrl,
  kinesis,
  dynamodb,
} satisfies Record<string, AnyPart>;
