import fc from 'fast-check';
import type { Json, TemplateResource } from '../../engine/scenario';
import { arnOf, ref, settings } from './part';

/** What a function sends its failed events to. */
type Target = 'queue' | 'topic' | 'bucket' | 'bus' | 'next';

/** One function's settings, before it is known which others there are. */
export interface AnyFunction {
  readonly own: Readonly<Record<string, Json>>;
  readonly config: Readonly<Record<string, Json>>;
  readonly onFailure: Target | null;
  readonly onSuccess: Target | null;
  readonly deadLetters: 'queue' | 'topic' | null;
}

/** A function of a part's own, which always succeeds at once. */
export const inlineFunction: TemplateResource = {
  Type: 'AWS::Serverless::Function',
  Properties: { Runtime: 'nodejs22.x', Handler: 'index.handler', InlineCode: 'x' },
};

const rarely = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { freq: 3 });

export const anyFunction: fc.Arbitrary<AnyFunction> = fc.record({
  own: settings({
    // Also what its handlers may send.
    Policies: fc.constant([{ Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }]),
    Timeout: fc.constantFrom(3, 10, 60),
    ReservedConcurrentExecutions: fc.constantFrom(0, 1, 1, 2),
  }),
  config: settings({
    MaximumRetryAttempts: fc.constantFrom(0, 1, 2),
    MaximumEventAgeInSeconds: fc.constantFrom(60, 90, 21_600),
  }),
  onFailure: rarely(fc.constantFrom<Target>('queue', 'topic', 'bucket', 'bus', 'next')),
  onSuccess: rarely(fc.constantFrom<Target>('queue', 'next')),
  deadLetters: rarely(fc.constantFrom('queue', 'topic')),
});

/** Where the failed events of all functions go. */
export const failureTargets: Readonly<Record<string, TemplateResource>> = {
  Failures: { Type: 'AWS::SQS::Queue' },
  FailureTopic: { Type: 'AWS::SNS::Topic' },
  FailureBucket: { Type: 'AWS::S3::Bucket' },
  FailureBus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'FailureBus' } },
};

/** A function as SAM writes it. `next` is one further down, so that destinations make no circle. */
export function writeFunction(
  { own, config, onFailure, onSuccess, deadLetters }: AnyFunction,
  next: string | undefined,
  events: Readonly<Record<string, Json>>,
): TemplateResource {
  const destinations = {
    ...destination('OnFailure', onFailure, next),
    ...destination('OnSuccess', onSuccess, next),
  };
  const invokeConfig = {
    ...config,
    ...(Object.keys(destinations).length > 0 ? { DestinationConfig: destinations } : {}),
  };
  const queue = { Type: 'SQS', TargetArn: arnOf('Failures') };
  const topic = { Type: 'SNS', TargetArn: ref('FailureTopic') };
  return {
    Type: 'AWS::Serverless::Function',
    Properties: {
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      InlineCode: 'exports.handler = async () => ({});',
      ...own,
      ...(Object.keys(invokeConfig).length > 0 ? { EventInvokeConfig: invokeConfig } : {}),
      ...(deadLetters === null ? {} : { DeadLetterQueue: deadLetters === 'queue' ? queue : topic }),
      ...(Object.keys(events).length > 0 ? { Events: events } : {}),
    },
  };
}

function destination(when: string, target: Target | null, next: string | undefined): Record<string, Json> {
  switch (target) {
    case 'queue':
      return { [when]: { Type: 'SQS', Destination: arnOf('Failures') } };
    case 'topic':
      return { [when]: { Type: 'SNS', Destination: ref('FailureTopic') } };
    case 'bus':
      return { [when]: { Type: 'EventBridge', Destination: arnOf('FailureBus') } };
    case 'bucket':
      return { [when]: { Type: 'S3Bucket', Destination: arnOf('FailureBucket') } };
    case 'next':
      return next === undefined ? {} : { [when]: { Type: 'Lambda', Destination: arnOf(next) } };
    default:
      return {};
  }
}
