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

const itemsOf = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.strictObject({ id, ...shape })).min(1);
const done = <Action extends string, Shape extends z.ZodRawShape>(action: Action, shape: Shape) =>
  z.strictObject({ at: moment, action: z.literal(action), target: id, caller: id.optional(), ...shape });

/** What is done from outside, one schema an action. */
export const stimulusSchema = z.discriminatedUnion('action', [
  done('Invoke', {
    invocationType: z.enum(['RequestResponse', 'Event', 'DryRun']),
    qualifier: id.optional(),
    items: itemsOf({
      payload: json.optional(),
      payloadText: z.string().optional(),
      payloadBytes: z.int().min(0).optional(),
    }),
  }),
  done('HttpRequest', { items: itemsOf({ method: id, path: z.string(), bodyBytes: z.int().min(0).optional() }) }),
  done('SendMessage', {
    items: itemsOf({
      body: z.string(),
      groupId: id.optional(),
      dedupId: id.optional(),
      delaySeconds: z.number().min(0).max(900).optional(),
    }),
  }),
  done('PutRecord', {
    items: itemsOf({ data: z.string(), partitionKey: id, explicitHashKey: z.string().regex(/^\d+$/).optional() }),
  }),
  done('PutItem', { items: itemsOf({ item: z.record(z.string(), json) }) }),
  done('DeleteItem', { items: itemsOf({ key: z.record(z.string(), json) }) }),
  done('PutObject', { items: itemsOf({ key: id }) }),
  done('Publish', {
    items: itemsOf({
      message: z.string(),
      attributes: z.record(z.string(), z.strictObject({ DataType: id, StringValue: z.string() })).optional(),
    }),
  }),
  done('PutEvents', { items: itemsOf({ source: z.string(), detailType: z.string(), detail: json }) }),
  done('DeleteFunction', {}),
  done('SetEnabled', { enabled: z.boolean() }),
  done('RemoveRolePermission', { permission: z.string().min(1) }),
  done('SetFault', { fault: z.enum(['serviceError', 'throttled']), until: moment }),
]);

/** Types of resource that an action is done to; an action that is not named is not checked. */
export const targetTypes: Readonly<Partial<Record<Stimulus['action'], readonly string[]>>> = {
  Invoke: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
  DeleteFunction: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
  SendMessage: ['AWS::SQS::Queue'],
  PutRecord: ['AWS::Kinesis::Stream'],
  PutItem: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable', 'AWS::Serverless::SimpleTable'],
  DeleteItem: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable', 'AWS::Serverless::SimpleTable'],
  PutObject: ['AWS::S3::Bucket'],
  Publish: ['AWS::SNS::Topic'],
  PutEvents: ['AWS::Events::EventBus'],
  RemoveRolePermission: ['AWS::IAM::Role'],
  SetEnabled: ['AWS::Lambda::EventSourceMapping', 'AWS::Events::Rule', 'AWS::Scheduler::Schedule'],
  SetFault: ['AWS::Lambda::Function', 'AWS::Serverless::Function', 'AWS::SQS::Queue'],
};
