import fc from 'fast-check';
import type { Json, TemplateResource } from '../../../engine/scenario';
import { type AnyPart, arnOf, bodies, calls, duplicates, named, only, part, patterns, ref, settings } from '../part';

const sendable = (service: string, queues: readonly string[]): TemplateResource => ({
  Type: 'AWS::SQS::QueuePolicy',
  Properties: {
    Queues: queues.map(ref),
    PolicyDocument: {
      Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sqs:SendMessage', Resource: '*' }],
    },
  },
});

/** A topic with functions and perhaps a queue on it. */
export const sns: AnyPart = part(
  fc.record({
    picks: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }),
    filter: fc.option(fc.tuple(patterns, fc.constantFrom('MessageBody', 'MessageAttributes'))),
    deadLetters: fc.boolean(),
    toQueue: fc.option(fc.tuple(fc.nat(), fc.boolean(), fc.boolean())),
    published: calls(
      fc.record(
        {
          message: bodies,
          duplicate: duplicates,
          attributes: fc.constant({ kind: { DataType: 'String', StringValue: 'a' } }),
        },
        { requiredKeys: ['message'] },
      ),
    ),
  }),
  ({ picks, filter, deadLetters, toQueue, published }, place) => {
    const id = `${place.prefix}Topic`;
    const queue = `${place.prefix}Listening`;
    const dlq = `${place.prefix}Undelivered`;
    const filtered: Readonly<Record<string, Json>> =
      filter === null ? {} : { FilterPolicy: filter[0], FilterPolicyScope: filter[1] };
    const redriven = only(deadLetters, { RedrivePolicy: { deadLetterTargetArn: arnOf(dlq) } });
    const event = { Type: 'SNS', Properties: { Topic: ref(id), ...filtered, ...redriven } };
    const events: Record<string, Record<string, Json>> = Object.fromEntries(
      picks.map((pick) => [place.functionAt(pick), { [id]: event }]),
    );
    const resources: Record<string, TemplateResource> = {
      [id]: { Type: 'AWS::SNS::Topic' },
      [dlq]: { Type: 'AWS::SQS::Queue' },
    };
    if (toQueue) {
      const [pick, raw, allowed] = toQueue;
      const fn = place.functionAt(pick);
      events[fn] = { ...events[fn], [queue]: { Type: 'SQS', Properties: { Queue: arnOf(queue), BatchSize: 2 } } };
      resources[queue] = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 60 } };
      resources[`${id}ToQueue`] = {
        Type: 'AWS::SNS::Subscription',
        Properties: {
          TopicArn: ref(id),
          Protocol: 'sqs',
          Endpoint: arnOf(queue),
          RawMessageDelivery: raw,
          ...redriven,
        },
      };
      resources[`${id}Policy`] = sendable('sns.amazonaws.com', allowed ? [queue, dlq] : [dlq]);
    }
    return {
      resources,
      events,
      stimuli: named(place, published).map((call) => ({ ...call, action: 'Publish' as const, target: id })),
    };
  },
);

/** A bucket that tells functions, and perhaps the default event bus. */
export const s3: AnyPart = part(
  fc.record({
    pick: fc.nat(),
    prefix: fc.option(fc.constantFrom('in/', 'out/')),
    toEventBridge: fc.boolean(),
    about: fc.constantFrom('s3:ObjectCreated:*', 's3:ObjectRemoved:*', 's3:*'),
    removed: fc.array(calls(fc.record({ key: fc.constantFrom('in/a.png', 'c') })), { maxLength: 1 }),
    put: calls(
      fc.record(
        { key: fc.constantFrom('in/a.png', 'in/b.txt', 'c'), duplicate: duplicates },
        { requiredKeys: ['key'] },
      ),
    ),
  }),
  ({ pick, prefix, toEventBridge, about, removed, put }, place) => {
    const id = `${place.prefix}Bucket`;
    const Filter = only(prefix !== null, { Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: prefix }] } } });
    const onBus = { Source: ['aws.s3'] };
    const onBucket = { Type: 'S3', Properties: { Bucket: ref(id), Events: about, ...Filter } };
    const onDefaultBus = { Type: 'EventBridgeRule', Properties: { Pattern: { source: onBus.Source } } };
    return {
      resources: {
        [id]: {
          Type: 'AWS::S3::Bucket',
          ...(toEventBridge
            ? { Properties: { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } } }
            : {}),
        },
      },
      events: {
        [place.functionAt(pick)]: { [id]: onBucket, ...only(toEventBridge, { [`${id}OnBus`]: onDefaultBus }) },
      },
      stimuli: [
        ...named(place, put).map((call) => ({ ...call, action: 'PutObject' as const, target: id })),
        ...named({ ...place, prefix: `${place.prefix}-gone` }, removed.flat()).map((call) => ({
          ...call,
          action: 'DeleteObject' as const,
          target: id,
        })),
      ],
    };
  },
);

/** A rule on a bus, with a retry policy and perhaps a dead-letter queue. */
export const eventbridge: AnyPart = part(
  fc.record({
    picks: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }),
    ownBus: fc.boolean(),
    pattern: fc.constantFrom<Json>(
      { source: ['shop'] },
      { detail: { kind: ['a'] } },
      { 'detail-type': [{ prefix: 'or' }] },
    ),
    retry: settings({
      MaximumRetryAttempts: fc.constantFrom(0, 2),
      MaximumEventAgeInSeconds: fc.constantFrom(60, 300),
    }),
    deadLetters: fc.boolean(),
    put: calls(
      fc.record(
        {
          source: fc.constantFrom('shop', 'other'),
          detailType: fc.constantFrom('order', 'refund'),
          detail: fc.constantFrom<Json>({ kind: 'a' }, { kind: 'b' }, {}),
          duplicate: duplicates,
        },
        { requiredKeys: ['source', 'detailType', 'detail'] },
      ),
    ),
  }),
  ({ picks, ownBus, pattern, retry, deadLetters, put }, place) => {
    const bus = ownBus ? `${place.prefix}Bus` : 'default';
    const id = `${place.prefix}Rule`;
    const Properties = {
      Pattern: pattern,
      ...only(ownBus, { EventBusName: ref(bus) }),
      ...only(Object.keys(retry).length > 0, { RetryPolicy: retry }),
      ...only(deadLetters, { DeadLetterConfig: { Type: 'SQS' } }),
    };
    return {
      resources: ownBus ? { [bus]: { Type: 'AWS::Events::EventBus', Properties: { Name: bus } } } : {},
      events: Object.fromEntries(
        picks.map((pick) => [place.functionAt(pick), { [id]: { Type: 'EventBridgeRule', Properties } }]),
      ),
      stimuli: named(place, put).map((call) => ({ ...call, action: 'PutEvents' as const, target: bus })),
    };
  },
);

/** A schedule. It fires by the virtual clock. */
export const schedule: AnyPart = part(
  fc.tuple(fc.nat(), fc.constantFrom('rate(1 minute)', 'rate(5 minutes)')),
  ([pick, Schedule], place) => ({
    resources: {},
    events: {
      [place.functionAt(pick)]: { [`${place.prefix}Schedule`]: { Type: 'Schedule', Properties: { Schedule } } },
    },
    stimuli: [],
  }),
);
