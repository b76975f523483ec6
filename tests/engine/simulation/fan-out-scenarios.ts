import { fn, polled, queue, scenario } from './set-up';

const fifo = (name: string, more = '') => queue(name, `, FifoQueue: true${more}`);
const contentBased = ', ContentBasedDeduplication: true';
const topic = (more = '') => `\n    Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: t${more}}}`;
const subscribed = (id: string, more = '') =>
  `\n    ${id}Sub: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref Topic, Protocol: sqs, Endpoint: !GetAtt ${id}.Arn${more}}}`;
const letsIn = (service: string, ...ids: string[]) =>
  `\n    LetsIn: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [${ids.map((id) => `!Ref ${id}`).join(', ')}], PolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: ${service}}, Action: 'sqs:SendMessage', Resource: '*'}]}}}`;
const topicLetsIn = (service: string) =>
  `\n    TopicLetsIn: {Type: AWS::SNS::TopicPolicy, Properties: {Topics: [!Ref Topic], PolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: ${service}}, Action: 'sns:Publish', Resource: '*'}]}}}`;
const publish = (...fields: string[]) =>
  `{at: 0, action: Publish, target: Topic, items: [${fields.map((one) => `{${one}}`).join(', ')}]}`;
const toTopic = '        Events: {FromTopic: {Type: SNS, Properties: {Topic: !Ref Topic}}}';
const toTopicWithDlq =
  '        Events: {FromTopic: {Type: SNS, Properties: {Topic: !Ref Topic, RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn}}}}';
const bucket = (more = '') => `\n    Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: b${more}}}`;
const notifies = (list: string) => `, NotificationConfiguration: {${list}}`;
const putEvent =
  '{at: 0, action: PutEvents, target: default, items: [{id: v, source: shop, detailType: t, detail: {}}]}';
const ruleTo = (target: string) =>
  `\n    Rule: {Type: AWS::Events::Rule, Properties: {EventPattern: {source: [shop]}, Targets: [{Id: t, ${target}}]}}`;
const fails = (target: string, until: number) =>
  `{at: 0, action: SetFault, target: ${target}, fault: serviceError, until: ${until}}`;
const object = (at: number, action: string, id: string, key = 'k') =>
  `{at: ${at}, action: ${action}, target: Bucket, items: [{id: ${id}, key: ${key}}]}`;
const onBucket = (event: string) =>
  `        Events: {FromBucket: {Type: S3, Properties: {Bucket: !Ref Bucket, Events: '${event}'}}}`;

/** Topics, buckets and rules that send to functions, queues and topics. */
export const fanOutScenarios = {
  topicToQueueAndFunction: scenario(
    topic() +
      fn(toTopic) +
      queue('Queue') +
      subscribed('Queue') +
      letsIn('sns.amazonaws.com', 'Queue') +
      fn(polled(), 'ByQueue'),
    publish('id: p, message: p'),
  ),
  rawAndWrapped: scenario(
    topic() +
      queue('Raw') +
      queue('Wrapped') +
      subscribed('Raw', ', RawMessageDelivery: true') +
      subscribed('Wrapped') +
      letsIn('sns.amazonaws.com', 'Raw', 'Wrapped'),
    publish('id: p, message: p, attributes: {kind: {DataType: String, StringValue: new}}'),
  ),
  fifoTopicToFifo: scenario(
    topic(', FifoTopic: true') +
      fifo('Queue') +
      subscribed('Queue') +
      letsIn('sns.amazonaws.com', 'Queue') +
      fn(polled()),
    publish(
      'id: a1, message: x, groupId: a, dedupId: p',
      'id: a2, message: y, groupId: a, dedupId: p',
      'id: a3, message: z, groupId: a, dedupId: q',
    ),
  ),
  fifoTopicByContent: scenario(
    topic(`, FifoTopic: true${contentBased}`) +
      fifo('Queue') +
      subscribed('Queue') +
      letsIn('sns.amazonaws.com', 'Queue') +
      fn(polled()),
    publish('id: a1, message: x, groupId: a', 'id: a2, message: x, groupId: a'),
  ),
  fifoTopicToStandard: scenario(
    topic(', FifoTopic: true') +
      queue('Queue') +
      subscribed('Queue') +
      letsIn('sns.amazonaws.com', 'Queue') +
      fn(polled()),
    publish('id: a1, message: x, groupId: a, dedupId: p'),
  ),
  fifoTopicNoGroup: scenario(topic(', FifoTopic: true'), publish('id: p, message: x, dedupId: p')),
  fifoTopicNoId: scenario(topic(', FifoTopic: true'), publish('id: p, message: x, groupId: a')),
  snsRetries: scenario(topic() + fn(toTopic), `${fails('Fn', 60)}, ${publish('id: p, message: p')}`),
  snsFailsForever: scenario(
    topic() + queue('Dlq') + letsIn('sns.amazonaws.com', 'Dlq') + fn(toTopicWithDlq),
    `${fails('Fn', 600)}, ${publish('id: p, message: p')}`,
  ),
  snsMayNot: scenario(
    topic() +
      queue('Queue') +
      queue('Dlq') +
      subscribed('Queue', ', RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn}') +
      letsIn('sns.amazonaws.com', 'Dlq'),
    publish('id: p, message: p'),
  ),
  snsTooLarge: scenario(
    topic() +
      queue('Queue', ', MaximumMessageSize: 1024') +
      queue('Dlq') +
      subscribed('Queue', ', RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn}') +
      letsIn('sns.amazonaws.com', 'Queue', 'Dlq'),
    publish('id: p, message: p, messageBytes: 1025', 'id: q, message: q, messageBytes: 1024'),
  ),
  snsDeadLetterMayNot: scenario(
    topic() +
      queue('Queue') +
      queue('Dlq') +
      subscribed('Queue', ', RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn}'),
    publish('id: p, message: p'),
  ),
  ruleToQueue: scenario(
    queue('Queue') + ruleTo('Arn: !GetAtt Queue.Arn') + letsIn('events.amazonaws.com', 'Queue') + fn(polled()),
    putEvent,
  ),
  ruleToFifo: scenario(
    fifo('Queue', contentBased) +
      ruleTo('Arn: !GetAtt Queue.Arn, SqsParameters: {MessageGroupId: g}') +
      letsIn('events.amazonaws.com', 'Queue') +
      fn(polled()),
    putEvent,
  ),
  ruleToFifoWithoutContent: scenario(
    fifo('Queue') +
      ruleTo('Arn: !GetAtt Queue.Arn, SqsParameters: {MessageGroupId: g}') +
      letsIn('events.amazonaws.com', 'Queue'),
    putEvent,
  ),
  ruleToTopic: scenario(
    topic() + topicLetsIn('events.amazonaws.com') + ruleTo('Arn: !Ref Topic') + fn(toTopic),
    putEvent,
  ),
  ruleToTopicMayNot: scenario(topic() + ruleTo('Arn: !Ref Topic') + fn(toTopic), putEvent),
  bucketToQueue: scenario(
    queue('Queue') +
      letsIn('s3.amazonaws.com', 'Queue') +
      fn(polled()) +
      bucket(notifies("QueueConfigurations: [{Event: 's3:ObjectCreated:*', Queue: !GetAtt Queue.Arn}]")),
    object(0, 'PutObject', 'o'),
  ),
  bucketToTopic: scenario(
    topic() +
      topicLetsIn('s3.amazonaws.com') +
      fn(toTopic) +
      bucket(notifies("TopicConfigurations: [{Event: 's3:ObjectCreated:*', Topic: !Ref Topic}]")),
    object(0, 'PutObject', 'o'),
  ),
  bucketToBus: scenario(
    bucket(notifies('EventBridgeConfiguration: {EventBridgeEnabled: true}')) +
      fn(
        '        Events: {FromBus: {Type: EventBridgeRule, Properties: {Pattern: {source: [aws.s3], detail-type: [Object Deleted]}}}}',
      ),
    `${object(0, 'PutObject', 'o')}, ${object(1, 'DeleteObject', 'd')}`,
  ),
  created: scenario(
    bucket() + fn(onBucket('s3:ObjectCreated:*')),
    `${object(0, 'PutObject', 'o')}, ${object(1, 'PutObject', 'o2')}, ${object(2, 'DeleteObject', 'd')}`,
  ),
  removed: scenario(
    bucket() + fn(onBucket('s3:ObjectRemoved:*')),
    `${object(0, 'PutObject', 'o')}, ${object(1, 'DeleteObject', 'd')}, ${object(2, 'DeleteObject', 'd2')}`,
  ),
  attributesFiltered: scenario(
    topic() +
      queue('Queue') +
      subscribed('Queue', ', FilterPolicy: {kind: [order], total: [{numeric: [">=", 100]}]}') +
      letsIn('sns.amazonaws.com', 'Queue'),
    publish(
      'id: p, message: x, attributes: {kind: {DataType: String, StringValue: order}, total: {DataType: Number, StringValue: "150"}}',
      'id: q, message: x, attributes: {kind: {DataType: String, StringValue: order}, total: {DataType: Number, StringValue: "50"}}',
      'id: r, message: x',
    ),
  ),
  absentAttributeFiltered: scenario(
    topic() +
      queue('Queue') +
      subscribed('Queue', ', FilterPolicy: {kind: [{exists: false}]}') +
      letsIn('sns.amazonaws.com', 'Queue'),
    publish(
      'id: p, message: x, attributes: {total: {DataType: Number, StringValue: "150"}}',
      'id: q, message: x',
      'id: r, message: x, attributes: {kind: {DataType: String, StringValue: order}}',
    ),
  ),
  bodyFiltered: scenario(
    topic() +
      queue('Queue') +
      subscribed('Queue', ', FilterPolicyScope: MessageBody, FilterPolicy: {order: {state: [{prefix: pa}]}}') +
      letsIn('sns.amazonaws.com', 'Queue'),
    publish(
      'id: p, message: \'{"order":{"state":"paid"}}\'',
      'id: q, message: \'{"order":{"state":"new"}}\'',
      'id: r, message: text',
    ),
  ),
  fifoDeadLetters: scenario(
    topic(', FifoTopic: true') +
      fifo('Queue') +
      fifo('Dlq') +
      subscribed('Queue', ', RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn}') +
      letsIn('sns.amazonaws.com', 'Dlq'),
    publish('id: p, message: x, groupId: a, dedupId: p'),
  ),
};
