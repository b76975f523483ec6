import { plainFunction } from './fixture';
import { areRefused } from './refused';

const polled = (filters: string) =>
  `${plainFunction('{Effect: Allow, Action: "sqs:*", Resource: "*"}')}
  Queue: {Type: AWS::SQS::Queue}
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: {FunctionName: !Ref Fn, EventSourceArn: !GetAtt Queue.Arn, FilterCriteria: {Filters: [${filters}]}}
`;
const pattern = (text: string) => `{Pattern: '${text}'}`;
const mapping = { resource: 'Mapping', operation: 'CreateEventSourceMapping' } as const;
const rule = (written: string) =>
  `Resources:\n  Rule: {Type: AWS::Events::Rule, Properties: {EventPattern: ${written}}}\n`;
const subscribed = (policy: string, more = '') => `Resources:
  Topic: {Type: AWS::SNS::Topic}
  Queue: {Type: AWS::SQS::Queue}
  Subscription: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref Topic, Protocol: sqs, Endpoint: !GetAtt Queue.Arn, FilterPolicy: ${policy}${more}}}
`;

areRefused([
  {
    behaviour: 'F-140: a filter needs lists at its leaves',
    template: polled(pattern('{"body":{"a":"b"}}')),
    ...mapping,
    message: 'Invalid filter pattern definition.',
    rule: 'deployment.filter-pattern-is-checked',
  },
  {
    behaviour: 'F-236: six filters are too many',
    template: polled(Array.from({ length: 6 }, () => pattern('{"body":["a"]}')).join(', ')),
    ...mapping,
    message: 'maximum of 5',
    rule: 'deployment.filter-limits',
  },
  {
    behaviour: 'F-236: a pattern of 4097 characters is too long',
    template: polled(pattern(`{"body":["${'a'.repeat(4097 - 12)}"]}`)),
    ...mapping,
    code: 'ValidationException',
    message: 'Member must have length less than or equal to 4096',
    rule: 'deployment.filter-limits',
  },
  {
    behaviour: 'F-259: an event pattern with a bare text',
    template: rule('{source: my.app}'),
    resource: 'Rule',
    operation: 'PutRule',
    code: 'InvalidEventPatternException',
    message: 'Event pattern is not valid. Reason: "source" must be an object or an array',
    rule: 'deployment.event-pattern-is-checked',
  },
  {
    behaviour: 'F-255: an event pattern with an empty list',
    template: rule('{source: []}'),
    resource: 'Rule',
    operation: 'PutRule',
    code: 'InvalidEventPatternException',
    message: 'Event pattern is not valid. Reason: Empty arrays are not allowed',
    rule: 'deployment.event-pattern-is-checked',
  },
  {
    behaviour: 'F-086: a nested filter policy about attributes',
    template: subscribed('{order: {state: [paid]}}'),
    resource: 'Subscription',
    operation: 'Subscribe',
    code: 'InvalidParameter',
    message: 'Filter policy scope MessageAttributes does not support nested filter policy',
    rule: 'deployment.filter-policy-is-checked',
  },
  {
    behaviour: 'F-086: a filter policy with an unknown operator',
    template: subscribed('{state: [{like: paid}]}', ', FilterPolicyScope: MessageBody'),
    resource: 'Subscription',
    operation: 'Subscribe',
    code: 'InvalidParameter',
    message: 'Invalid parameter: FilterPolicy: Unrecognized match type like',
    rule: 'deployment.filter-policy-is-checked',
  },
]);
