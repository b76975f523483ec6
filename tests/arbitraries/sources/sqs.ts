import fc from 'fast-check';
import type { Json, TemplateResource } from '../../../engine/scenario';
import { type AnyPart, arnOf, bodies, calls, duplicates, filterCriteria, named, only, part, settings } from '../part';

const mapping = settings({
  BatchSize: fc.integer({ min: 1, max: 10 }),
  MaximumBatchingWindowInSeconds: fc.integer({ min: 0, max: 20 }),
  FunctionResponseTypes: fc.constant(['ReportBatchItemFailures']),
  ScalingConfig: fc.integer({ min: 2, max: 3 }).map((MaximumConcurrency) => ({ MaximumConcurrency })),
  FilterCriteria: filterCriteria('body'),
  Enabled: fc.boolean(),
});

const queue = settings({
  VisibilityTimeout: fc.constantFrom(60, 90, 120),
  DelaySeconds: fc.constantFrom(0, 5),
  MessageRetentionPeriod: fc.constantFrom(60, 200, 345_600),
});

/** A queue with one or two functions on it, perhaps with a dead-letter queue and a function on that. */
export const sqs: AnyPart = part(
  fc.record({
    queue,
    mappings: fc.array(fc.tuple(fc.nat(), mapping), { minLength: 1, maxLength: 2 }),
    maxReceiveCount: fc.option(fc.integer({ min: 1, max: 3 })),
    redriven: fc.option(fc.nat()),
    sent: calls(
      fc.record(
        { body: bodies, delaySeconds: fc.constantFrom(0, 3), duplicate: duplicates },
        { requiredKeys: ['body'] },
      ),
    ),
    switched: fc.option(fc.boolean()),
    moved: fc.option(settings({ perSecond: fc.constantFrom(1, 500) })),
  }),
  ({ queue, mappings, maxReceiveCount, redriven, sent, switched, moved }, place) => {
    const id = `${place.prefix}Queue`;
    const dlq = `${place.prefix}Dlq`;
    const redrive = only(maxReceiveCount !== null, {
      RedrivePolicy: { deadLetterTargetArn: arnOf(dlq), maxReceiveCount },
    });
    const dead: Record<string, TemplateResource> =
      maxReceiveCount === null ? {} : { [dlq]: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 60 } } };
    const onQueue = mappings.map(([pick, Properties]) => [place.functionAt(pick), Properties] as const);
    const events: Record<string, Record<string, Json>> = Object.fromEntries(
      onQueue.map(([fn, Properties]) => [
        fn,
        { [id]: { Type: 'SQS', Properties: { ...Properties, Queue: arnOf(id) } } },
      ]),
    );
    if (maxReceiveCount !== null && redriven !== null) {
      const fn = place.functionAt(redriven);
      events[fn] = { ...events[fn], [dlq]: { Type: 'SQS', Properties: { Queue: arnOf(dlq) } } };
    }
    return {
      resources: { [id]: { Type: 'AWS::SQS::Queue', Properties: { ...queue, ...redrive } }, ...dead },
      events,
      stimuli: [
        ...named(place, sent).map((call) => ({ ...call, action: 'SendMessage' as const, target: id })),
        ...(switched === null
          ? []
          : [{ at: 5000, action: 'SetEnabled' as const, target: `${onQueue[0]?.[0]}${id}`, enabled: switched }]),
        ...(moved === null || maxReceiveCount === null
          ? []
          : [{ at: 250_000, action: 'StartMessageMoveTask' as const, target: dlq, ...moved }]),
      ],
    };
  },
);
