import * as z from 'zod';
import { parseWallTime } from '../base/calendar';
import { seconds } from '../base/time';
import type { Json, Stimulus } from '../engine/scenario';

const aYear = 366 * 86_400;
/** Written in seconds, kept in milliseconds. */
export const moment = z.number().min(-aYear).max(aYear).transform(seconds);
export const span = z.number().min(0).max(aYear).transform(seconds);

/** The wall time of the moment 0, written like `2026-01-01T00:00:00Z`. */
export const wallTime = z
  .string()
  .refine((text) => parseWallTime(text) !== undefined, 'A wall time is written like 2026-01-01T00:00:00Z')
  .transform((text) => parseWallTime(text) ?? 0)
  .optional();
const json = z.custom<Json>((value) => value !== undefined);
const id = z.string().min(1);

/** The service delivers it once more: at once, or so many seconds later. */
const duplicate = z.union([z.literal(true).transform(() => 0), span]).optional();
const bytes = z.int().min(0).max(100_000_000).optional();
const attributes = z.record(z.string(), z.strictObject({ DataType: id, StringValue: z.string() })).optional();
const fifo = { groupId: id.optional(), dedupId: id.optional() };

/** What an item says beside its id, by action; the items that a handler sends on are made of the same fields. */
export const itemFields = {
  SendMessage: {
    body: z.string(),
    bodyBytes: bytes,
    attributes,
    ...fifo,
    delaySeconds: z.number().min(0).max(900).optional(),
  },
  Publish: { message: z.string(), messageBytes: bytes, attributes, ...fifo },
  PutRecord: { data: z.string(), partitionKey: id, explicitHashKey: z.string().regex(/^\d+$/).optional() },
  PutItem: { item: z.record(z.string(), json) },
  PutObject: { key: id },
  PutEvents: { source: z.string(), detailType: z.string(), detail: json },
};

const itemsOf = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.strictObject({ id, ...shape })).min(1);
const done = <Action extends string, Shape extends z.ZodRawShape>(action: Action, shape: Shape) =>
  z.strictObject({ at: moment, action: z.literal(action), target: id, caller: id.optional(), ...shape });

/** What is done from outside, one schema an action. */
export const stimulusSchema = z.discriminatedUnion('action', [
  done('Invoke', {
    invocationType: z.enum(['RequestResponse', 'Event', 'DryRun']),
    qualifier: id.optional(),
    items: itemsOf({ payload: json.optional(), payloadText: z.string().optional(), payloadBytes: bytes, duplicate }),
  }),
  done('HttpRequest', { items: itemsOf({ method: id, path: z.string(), bodyBytes: bytes }) }),
  done('SendMessage', { items: itemsOf({ ...itemFields.SendMessage, duplicate }) }),
  done('PutRecord', { items: itemsOf(itemFields.PutRecord) }),
  done('PutItem', { items: itemsOf(itemFields.PutItem) }),
  done('ProduceRecord', {
    items: itemsOf({
      topic: id,
      partition: z.int().min(0).optional(),
      key: z.string().optional(),
      value: z.string(),
    }),
  }),
  done('SendToBroker', { items: itemsOf({ queue: id, body: z.string(), expiresAfter: span.optional() }) }),
  done('InsertDocument', {
    items: itemsOf({
      database: id,
      collection: id,
      document: json,
      documentBytes: z.int().min(0).optional(),
    }),
  }),
  done('DeleteItem', { items: itemsOf({ key: z.record(z.string(), json) }) }),
  done('PutObject', { items: itemsOf({ ...itemFields.PutObject, duplicate }) }),
  done('DeleteObject', { items: itemsOf({ ...itemFields.PutObject, duplicate }) }),
  done('Publish', { items: itemsOf({ ...itemFields.Publish, duplicate }) }),
  done('PutEvents', { items: itemsOf({ ...itemFields.PutEvents, duplicate }) }),
  done('StartMessageMoveTask', { destination: id.optional(), perSecond: z.int().min(1).max(500).optional() }),
  done('DeleteFunction', {}),
  done('SetEnabled', { enabled: z.boolean() }),
  done('RemoveRolePermission', { permission: z.string().min(1) }),
  done('Trigger', { items: itemsOf({ payload: json.optional(), trigger: id.optional() }) }),
  done('SetFault', { fault: z.enum(['serviceError', 'throttled']), until: moment }),
]);

/** Types of resource that an action is done to; an action that is not named is not checked. */
export const targetTypes: Readonly<Partial<Record<Stimulus['action'], readonly string[]>>> = {
  Invoke: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
  DeleteFunction: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
  SendMessage: ['AWS::SQS::Queue'],
  StartMessageMoveTask: ['AWS::SQS::Queue'],
  PutRecord: ['AWS::Kinesis::Stream'],
  PutItem: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable', 'AWS::Serverless::SimpleTable'],
  ProduceRecord: ['AWS::MSK::Cluster', 'AWS::MSK::ServerlessCluster', 'AWS::Lambda::EventSourceMapping'],
  SendToBroker: ['AWS::AmazonMQ::Broker'],
  InsertDocument: ['AWS::DocDB::DBCluster'],
  DeleteItem: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable', 'AWS::Serverless::SimpleTable'],
  PutObject: ['AWS::S3::Bucket'],
  DeleteObject: ['AWS::S3::Bucket'],
  Publish: ['AWS::SNS::Topic'],
  PutEvents: ['AWS::Events::EventBus'],
  RemoveRolePermission: ['AWS::IAM::Role'],
  SetEnabled: ['AWS::Lambda::EventSourceMapping', 'AWS::Events::Rule', 'AWS::Scheduler::Schedule', 'AWS::Pipes::Pipe'],
  SetFault: ['AWS::Lambda::Function', 'AWS::Serverless::Function', 'AWS::SQS::Queue'],
};
