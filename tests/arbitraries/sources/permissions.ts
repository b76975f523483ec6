import fc from 'fast-check';
import type { Json } from '../../../engine/scenario';
import { type AnyPart, arnOf, calls, named, only, part, ref, resource, seldom } from '../part';

const elsewhere = '210987654321';

/** A topic whose function lets it in, or somebody else, or under a condition that may not hold. */
export const permissions: AnyPart = part(
  fc.record({
    pick: fc.nat(),
    principal: fc.constantFrom('sns.amazonaws.com', 's3.amazonaws.com', '*'),
    source: seldom(fc.constantFrom('own', 'all topics', 'another')),
    account: seldom(fc.constantFrom('123456789012', elsewhere)),
    stated: fc.boolean(),
    published: calls(fc.record({ n: fc.nat(3) })),
    removed: seldom(fc.constantFrom('sqs:*', 'sqs:SendMessage', 'sns:Publish')),
  }),
  ({ pick, principal, source, account, stated, published, removed }, place) => {
    const [topic, allow] = [`${place.prefix}Told`, `${place.prefix}Lets`];
    const fn = place.functionAt(pick);
    const arns: Readonly<Record<string, Json>> = {
      own: ref(topic),
      'all topics': `arn:aws:sns:us-east-1:123456789012:*`,
      another: 'arn:aws:sns:us-east-1:123456789012:another',
    };
    const permission = resource({
      Type: 'AWS::Lambda::Permission',
      Properties: {
        FunctionName: ref(fn),
        Action: 'lambda:InvokeFunction',
        Principal: principal,
        ...only(source !== null, { SourceArn: arns[source ?? ''] ?? '' }),
        ...only(account !== null, { SourceAccount: account }),
      },
    });
    return {
      resources: {
        [topic]: resource({
          Type: 'AWS::SNS::Topic',
          Properties: { Subscription: [{ Protocol: 'lambda', Endpoint: arnOf(fn) }] },
        }),
        ...(stated ? { [allow]: permission } : {}),
      },
      stimuli: [
        ...named(place, published).map(({ at, items }) => ({
          at,
          action: 'Publish' as const,
          target: topic,
          items: items.map(({ id }) => ({ id, message: id })),
        })),
        ...(removed === null
          ? []
          : [{ at: 3000, action: 'RemoveRolePermission' as const, target: `${fn}Role`, permission: removed }]),
      ],
    };
  },
);

/** A queue of another account, which lets the function's account in or does not, and one who sends from there. */
export const elsewhereOwned: AnyPart = part(
  fc.record({
    pick: fc.nat(),
    letIn: fc.constantFrom('account', 'anybody', 'anybody', 'nobody'),
    sender: fc.constantFrom(elsewhere, '123456789012'),
    sent: calls(fc.record({ n: fc.nat(3) })),
  }),
  ({ pick, letIn, sender, sent }, place) => {
    const [queue, policy, caller] = [`${place.prefix}Theirs`, `${place.prefix}LetsIn`, `${place.prefix}Sender`];
    const fn = place.functionAt(pick);
    const principal = letIn === 'anybody' ? '*' : { AWS: '123456789012' };
    return {
      resources: {
        [queue]: resource({ Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 60 } }),
        ...(letIn === 'nobody'
          ? {}
          : {
              [policy]: resource({
                Type: 'AWS::SQS::QueuePolicy',
                Properties: {
                  Queues: [ref(queue)],
                  PolicyDocument: {
                    Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sqs:*', Resource: '*' }],
                  },
                },
              }),
            }),
      },
      events: { [fn]: { [queue]: { Type: 'SQS', Properties: { Queue: arnOf(queue) } } } },
      owners: { [queue]: elsewhere },
      callers: {
        [caller]: { account: sender, statements: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' }] },
      },
      stimuli: named(place, sent).map(({ at, items }) => ({
        at,
        action: 'SendMessage' as const,
        target: queue,
        caller,
        items: items.map(({ id }) => ({ id, body: id })),
      })),
    };
  },
);
