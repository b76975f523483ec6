import fc from 'fast-check';
import type { Json, TemplateResource } from '../../../engine/scenario';
import { type AnyPart, arnOf, calls, duplicates, named, part, ref, resource } from '../part';

const letIn = (service: string, kind: 'Queue' | 'Topic', id: string): TemplateResource => ({
  Type: kind === 'Queue' ? 'AWS::SQS::QueuePolicy' : 'AWS::SNS::TopicPolicy',
  Properties: {
    [`${kind}s`]: [ref(id)],
    PolicyDocument: {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: service },
          Action: kind === 'Queue' ? 'sqs:SendMessage' : 'sns:Publish',
          Resource: '*',
        },
      ],
    },
  },
});

/** A bucket or a bus that tells a queue or a topic, which leads on to a function. */
export const fanOut: AnyPart = part(
  fc.record({
    pick: fc.nat(),
    from: fc.constantFrom('bucket', 'bus'),
    to: fc.constantFrom('queue', 'topic'),
    allowed: fc.boolean(),
    happened: calls(fc.record({ n: fc.nat(3), duplicate: duplicates }, { requiredKeys: ['n'] })),
  }),
  ({ pick, from, to, allowed, happened }, place) => {
    const [id, target] = [`${place.prefix}From`, `${place.prefix}To`];
    const service = from === 'bucket' ? 's3.amazonaws.com' : 'events.amazonaws.com';
    const arn: Json = to === 'queue' ? arnOf(target) : ref(target);
    const isBucket = from === 'bucket';
    // A bucket cannot be made while it may not tell its target.
    const open = allowed || isBucket;
    const configuration: Json =
      to === 'queue'
        ? { QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: arn }] }
        : { TopicConfigurations: [{ Event: 's3:ObjectCreated:*', Topic: arn }] };
    const event: Json =
      to === 'queue'
        ? { Type: 'SQS', Properties: { Queue: arn, BatchSize: 2 } }
        : { Type: 'SNS', Properties: { Topic: arn } };
    return {
      resources: {
        [target]:
          to === 'queue'
            ? resource({ Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 60 } })
            : resource({ Type: 'AWS::SNS::Topic' }),
        ...(open ? { [`${target}Policy`]: letIn(service, to === 'queue' ? 'Queue' : 'Topic', target) } : {}),
        [id]: isBucket
          ? resource({ Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration: configuration } })
          : resource({
              Type: 'AWS::Events::Rule',
              Properties: { EventPattern: { source: [id] }, Targets: [{ Id: 't', Arn: arn }] },
            }),
      },
      events: { [place.functionAt(pick)]: { [target]: event } },
      stimuli: named(place, happened).map(({ at, items }) =>
        isBucket
          ? {
              at,
              action: 'PutObject' as const,
              target: id,
              items: items.map(({ n, ...item }) => ({ ...item, key: `k${n}` })),
            }
          : {
              at,
              action: 'PutEvents' as const,
              target: 'default',
              items: items.map(({ n, ...item }) => ({ ...item, source: id, detailType: 'd', detail: { n } })),
            },
      ),
    };
  },
);
