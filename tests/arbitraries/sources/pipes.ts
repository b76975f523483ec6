import fc from 'fast-check';
import type { Json, Stimulus, TemplateResource } from '../../../engine/scenario';
import { inlineFunction } from '../functions';
import {
  type AnyPart,
  arnOf,
  bodies,
  calls,
  filterCriteria,
  named,
  only,
  part,
  resource,
  seldom,
  settings,
} from '../part';

/** One kind of source: the resource, its parameters in the pipe, and what is sent to it. */
const sources = {
  queue: {
    key: 'SqsQueueParameters',
    filterKey: 'body',
    resource: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 90 } },
  },
  fifo: {
    key: 'SqsQueueParameters',
    filterKey: 'body',
    resource: {
      Type: 'AWS::SQS::Queue',
      Properties: { VisibilityTimeout: 90, FifoQueue: true, ContentBasedDeduplication: true },
    },
  },
  stream: {
    key: 'KinesisStreamParameters',
    filterKey: 'data',
    resource: { Type: 'AWS::Kinesis::Stream', Properties: { ShardCount: 2 } },
  },
  table: {
    key: 'DynamoDBStreamParameters',
    filterKey: 'dynamodb',
    resource: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      },
    },
  },
} satisfies Record<string, { readonly key: string; readonly filterKey: string; readonly resource: TemplateResource }>;

type Kind = keyof typeof sources;

const streaming = settings({
  MaximumRetryAttempts: fc.constantFrom(0, 1, 3),
  MaximumRecordAgeInSeconds: fc.constantFrom(60, 120),
  OnPartialBatchItemFailure: fc.constant('AUTOMATIC_BISECT'),
  ParallelizationFactor: fc.constantFrom(1, 2),
});

const batching = settings({
  BatchSize: fc.integer({ min: 1, max: 5 }),
  MaximumBatchingWindowInSeconds: fc.constantFrom(0, 2),
});

const templates = fc.constantFrom('{"id": <$.body.kind>}', '<$.data>', '"<aws.pipes.pipe-name>"', 'hello <$.nothing>');

/** A pipe from a queue, a stream or a table to a function, perhaps with an enrichment. */
export const pipes: AnyPart = part(
  fc.record({
    kind: fc.constantFrom<Kind>('queue', 'fifo', 'stream', 'table'),
    pick: fc.nat(),
    batching,
    streaming,
    filters: fc.option(filterCriteria('body'), { freq: 3 }),
    StartingPosition: fc.constantFrom('TRIM_HORIZON', 'LATEST'),
    enrichment: fc.option(fc.constantFrom('by itself', 'by the next'), { freq: 3 }),
    invocation: fc.option(fc.constantFrom('REQUEST_RESPONSE', 'FIRE_AND_FORGET')),
    template: fc.option(templates),
    mayInvoke: fc.option(fc.constant(true), { freq: 8 }),
    maxReceiveCount: fc.option(fc.integer({ min: 1, max: 3 })),
    sent: calls(fc.record({ body: bodies, key: fc.constantFrom('k', 'l') })),
    stopped: seldom(fc.boolean()),
  }),
  (drawn, place) => {
    const { kind, pick, enrichment, invocation, template, maxReceiveCount, sent, stopped } = drawn;
    const [id, dlq, pipe, role] = ['Source', 'Dlq', 'Pipe', 'PipeRole'].map((name) => `${place.prefix}${name}`) as [
      string,
      string,
      string,
      string,
    ];
    const { key, filterKey, resource: own } = sources[kind];
    const isQueue = kind === 'queue' || kind === 'fifo';
    const redrive = only(isQueue && maxReceiveCount !== null, {
      RedrivePolicy: { deadLetterTargetArn: arnOf(dlq), maxReceiveCount },
    });
    const Filters = drawn.filters as { readonly Filters: readonly { readonly Pattern: string }[] } | null;
    const parameters: Readonly<Record<string, Json>> = {
      ...drawn.batching,
      ...(isQueue
        ? {}
        : { ...drawn.streaming, StartingPosition: drawn.StartingPosition, DeadLetterConfig: { Arn: arnOf(dlq) } }),
    };
    const enriching = `${place.prefix}Enrich`;
    const enrich = enrichment === 'by itself' ? enriching : place.functionAt(pick + 1);
    const actions = [
      'sqs:*',
      'kinesis:*',
      'dynamodb:*',
      ...(drawn.mayInvoke === null ? [] : ['lambda:InvokeFunction']),
    ];
    return {
      resources: {
        ...(enrichment === 'by itself' ? { [enriching]: inlineFunction } : {}),
        [id]: { ...own, Properties: { ...own.Properties, ...redrive } },
        [dlq]: resource({ Type: 'AWS::SQS::Queue', Properties: only(kind === 'fifo', { FifoQueue: true }) }),
        [role]: resource({
          Type: 'AWS::IAM::Role',
          Properties: {
            Policies: [
              {
                PolicyName: 'own',
                PolicyDocument: { Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] },
              },
            ],
          },
        }),
        [pipe]: resource({
          Type: 'AWS::Pipes::Pipe',
          Properties: {
            RoleArn: arnOf(role),
            Source: kind === 'table' ? { 'Fn::GetAtt': [id, 'StreamArn'] } : arnOf(id),
            SourceParameters: {
              [key]: parameters,
              ...only(Filters !== null, {
                FilterCriteria: {
                  Filters: (Filters?.Filters ?? []).map(({ Pattern }) => ({
                    Pattern: Pattern.replace('"body"', `"${filterKey}"`),
                  })),
                },
              }),
            },
            ...only(enrichment !== null, { Enrichment: arnOf(enrich) }),
            Target: arnOf(place.functionAt(pick)),
            TargetParameters: {
              ...only(invocation !== null, { LambdaFunctionParameters: { InvocationType: invocation } }),
              ...only(template !== null, { InputTemplate: template }),
            },
          },
        }),
      },
      stimuli: [
        ...named(place, sent).map((call) => sending(kind, id, call)),
        ...(stopped === null ? [] : [{ at: 5000, action: 'SetEnabled' as const, target: pipe, enabled: stopped }]),
      ],
    };
  },
);

type Call = {
  readonly at: number;
  readonly items: readonly { readonly id: string; readonly body: string; readonly key: string }[];
};

function sending(kind: Kind, target: string, { at, items }: Call): Stimulus {
  switch (kind) {
    case 'queue':
      return { at, action: 'SendMessage', target, items: items.map(({ id, body }) => ({ id, body })) };
    case 'fifo':
      return { at, action: 'SendMessage', target, items: items.map(({ id, key }) => ({ id, body: id, groupId: key })) };
    case 'stream':
      return {
        at,
        action: 'PutRecord',
        target,
        items: items.map(({ id, body, key }) => ({ id, data: body, partitionKey: key })),
      };
    case 'table':
      return {
        at,
        action: 'PutItem',
        target,
        items: items.map(({ id, body, key }) => ({ id, item: { id: { S: key }, v: { S: body } } })),
      };
  }
}
