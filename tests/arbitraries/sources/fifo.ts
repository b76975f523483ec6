import fc from 'fast-check';
import { type AnyPart, arnOf, bodies, calls, filterCriteria, named, only, part, settings } from '../part';

const mapping = settings({
  BatchSize: fc.integer({ min: 1, max: 10 }),
  FunctionResponseTypes: fc.constant(['ReportBatchItemFailures']),
  ScalingConfig: fc.integer({ min: 2, max: 3 }).map((MaximumConcurrency) => ({ MaximumConcurrency })),
  FilterCriteria: filterCriteria('body'),
});

/** A FIFO queue with a few message groups, perhaps with a dead-letter queue. */
export const fifo: AnyPart = part(
  fc.record({
    queue: settings({ VisibilityTimeout: fc.constantFrom(60, 90), DelaySeconds: fc.constantFrom(0, 5) }),
    mapping,
    pick: fc.nat(),
    maxReceiveCount: fc.option(fc.integer({ min: 1, max: 3 })),
    sent: calls(
      fc.record(
        { body: bodies, groupId: fc.constantFrom('g', 'h'), dedupId: fc.constantFrom('d1', 'd2', 'd3') },
        { requiredKeys: ['body', 'groupId'] },
      ),
    ),
  }),
  ({ queue, mapping, pick, maxReceiveCount, sent }, place) => {
    const id = `${place.prefix}Fifo`;
    const dlq = `${place.prefix}FifoDlq`;
    const redrive = only(maxReceiveCount !== null, {
      RedrivePolicy: { deadLetterTargetArn: arnOf(dlq), maxReceiveCount },
    });
    return {
      resources: {
        [id]: {
          Type: 'AWS::SQS::Queue',
          Properties: { ...queue, ...redrive, FifoQueue: true, ContentBasedDeduplication: true },
        },
        [dlq]: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
      },
      events: { [place.functionAt(pick)]: { [id]: { Type: 'SQS', Properties: { ...mapping, Queue: arnOf(id) } } } },
      stimuli: named(place, sent).map((call) => ({ ...call, action: 'SendMessage' as const, target: id })),
    };
  },
);
