import fc from 'fast-check';
import { type AnyPart, arnOf, calls, named, part, ref, resource } from '../part';

/** Whoever calls: of this account or another, with or without a statement of its own. */
export const callers: AnyPart = part(
  fc.record({
    pick: fc.nat(),
    account: fc.constantFrom('123456789012', '210987654321'),
    effect: fc.constantFrom('Allow', 'Deny', 'nothing'),
    letIn: fc.constantFrom('account', 'anybody', 'nobody'),
    way: fc.constantFrom('Invoke', 'SendMessage'),
    made: calls(fc.record({ n: fc.nat(3) })),
  }),
  ({ pick, account, effect, letIn, way, made }, place) => {
    const [caller, queue, allow] = [`${place.prefix}Caller`, `${place.prefix}Called`, `${place.prefix}LetIn`];
    const fn = place.functionAt(pick);
    const principal = letIn === 'anybody' ? '*' : account;
    const permission = resource({
      Type: 'AWS::Lambda::Permission',
      Properties: { FunctionName: ref(fn), Action: 'lambda:InvokeFunction', Principal: principal },
    });
    const policy = resource({
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [ref(queue)],
        PolicyDocument: {
          Statement: [
            { Effect: 'Allow', Principal: { AWS: principal }, Action: 'sqs:SendMessage', Resource: arnOf(queue) },
          ],
        },
      },
    });
    const statements =
      effect === 'nothing'
        ? []
        : [{ Effect: effect, Action: ['lambda:InvokeFunction', 'sqs:SendMessage'], Resource: '*' }];
    return {
      resources: {
        [queue]: resource({ Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 60 } }),
        ...(letIn === 'nobody' ? {} : { [allow]: way === 'Invoke' ? permission : policy }),
      },
      events: { [fn]: { [queue]: { Type: 'SQS', Properties: { Queue: arnOf(queue) } } } },
      callers: { [caller]: { account, statements } },
      stimuli: named(place, made).map(({ at, items }) =>
        way === 'Invoke'
          ? {
              at,
              action: 'Invoke' as const,
              target: fn,
              caller,
              invocationType: 'Event' as const,
              items: items.map(({ id }) => ({ id, payload: {} })),
            }
          : {
              at,
              action: 'SendMessage' as const,
              target: queue,
              caller,
              items: items.map(({ id }) => ({ id, body: id })),
            },
      ),
    };
  },
);
