import type { AnyPart } from '../part';
import { documentdb, kafka, mq } from './brokers';
import { callers } from './callers';
import { fanOut } from './fan-out';
import { faults } from './faults';
import { fifo } from './fifo';
import { functionUrl, httpApi, restApi } from './http';
import { changed, invoke } from './invoke';
import { loadBalancer } from './load-balancer';
import { elsewhereOwned, permissions } from './permissions';
import { pipes } from './pipes';
import { eventbridge, s3, schedule, sns } from './push';
import { scheduler } from './scheduler';
import { sqs } from './sqs';
import { dynamodb, kinesis } from './streams';
import { stateMachine, triggers } from './triggers';

/** Every kind of part that a generated scenario may have. A new source is one more line. */
export const sources = {
  invoke,
  changed,
  callers,
  faults,
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
  kafka,
  mq,
  documentdb,
  pipes,
  fanOut,
  scheduler,
  loadBalancer,
  triggers,
  stateMachine,
  permissions,
  elsewhereOwned,
} satisfies Record<string, AnyPart>;
