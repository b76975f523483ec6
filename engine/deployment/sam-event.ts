import type { JsonObject } from '../json';
import type { Json } from '../scenario';
import type { Expansion, SamFunction } from './sam-expansion';

/** One entry of `Events` while it is expanded. */
export interface SamEvent {
  readonly expansion: Expansion;
  readonly fn: SamFunction;
  /** `<Fn><Event>`. */
  readonly id: string;
  readonly properties: JsonObject;
}

/** The statement that lets a pushing source in. */
export function permit({ expansion, fn, id }: SamEvent, principal: string, source: JsonObject): void {
  if (!expansion.read('deployment.sam-permits-push')) return;
  expansion.add(`${id}Permission`, 'AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunction',
    FunctionName: fn.target,
    Principal: principal,
    ...source,
  });
}

/** The policy that lets a service send to a queue that SAM makes. */
export function addQueuePolicy(
  { add }: Expansion,
  id: string,
  url: Json,
  service: string,
  arn: Json,
  source: Json,
): void {
  add(id, 'AWS::SQS::QueuePolicy', {
    Queues: [url],
    PolicyDocument: {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: service },
          Action: 'sqs:SendMessage',
          Resource: arn,
          Condition: { ArnEquals: { 'aws:SourceArn': source } },
        },
      ],
    },
  });
}
