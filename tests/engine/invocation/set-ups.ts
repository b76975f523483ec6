import { type SetUp, scenarioOf, serverless } from '../push/run';

type Payload = `payload: ${string}` | `payloadText: ${string}` | `payloadBytes: ${number}`;

/** One call of the Invoke API for each id. */
export const invoke = (
  type: string,
  ids: readonly string[],
  more: { at?: number; target?: string; qualifier?: string; payload?: Payload } = {},
) => {
  const { at = 0, target = 'Fn', qualifier, payload = 'payload: {v: 1}' } = more;
  const named = qualifier === undefined ? '' : `, qualifier: ${qualifier}`;
  return `{at: ${at}, action: Invoke, target: ${target}, invocationType: ${type}${named}, items: [${ids.map((id) => `{id: ${id}, ${payload}}`).join(', ')}]}`;
};

const names = (count: number, letter = 'r') => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
const runsFor = (seconds: number) => `[{kind: succeed, when: always, duration: ${seconds}}]`;
const queue = (name: string) => `    ${name}: {Type: AWS::SQS::Queue}\n`;

export const once = (payload: Payload, type = 'RequestResponse'): SetUp => ({
  resources: serverless('Fn'),
  stimuli: invoke(type, ['r1'], { payload }),
});

const published = (settings: string) => `${serverless('Fn', `, Timeout: 60, AutoPublishAlias: live${settings}`)}`;
const provisioned = (number: number) => `, ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: ${number}}`;

/** Calls of an alias and of $LATEST at one time. */
export const aliased = (settings: string, ofAlias: number, ofLatest: number): SetUp => ({
  resources: published(settings),
  stimuli: [
    ...(ofAlias > 0 ? [invoke('RequestResponse', names(ofAlias, 'a'), { qualifier: 'live' })] : []),
    ...(ofLatest > 0 ? [invoke('RequestResponse', names(ofLatest, 'l'))] : []),
  ].join(', '),
  handlers: `{Fn: ${runsFor(10)}}`,
});

/** Two functions in an account of few places: `Busy` takes them first. */
export const account = (quota: number, busy: number, others: number, settings = ''): SetUp => ({
  account: `{concurrentExecutions: ${quota}}`,
  resources: serverless('Busy', `, Timeout: 60${settings}`) + serverless('Fn', ', Timeout: 60'),
  stimuli: [
    ...(busy > 0 ? [invoke('Event', names(busy, 'b'), { target: 'Busy' })] : []),
    invoke('RequestResponse', names(others)),
  ].join(', '),
  handlers: `{Busy: ${runsFor(10)}, Fn: ${runsFor(10)}}`,
});

/** So many calls at once, and so many ten seconds later. */
export const burst = (first: number, later: number): SetUp => ({
  account: '{concurrentExecutions: 5000}',
  resources: serverless('Fn', ', Timeout: 60'),
  stimuli: [
    invoke('RequestResponse', names(first, 'f')),
    ...(later > 0 ? [invoke('RequestResponse', names(later, 'l'), { at: 5 })] : []),
  ].join(', '),
  handlers: `{Fn: ${runsFor(10)}}`,
});

/** Instant calls in one second. */
export const rate = (calls: number): SetUp => ({
  account: '{concurrentExecutions: 1000}',
  resources: serverless('Fn', ', ReservedConcurrentExecutions: 2'),
  stimuli: invoke('RequestResponse', names(calls)),
});

const kept = `, DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Dead.Arn}, EventInvokeConfig: {DestinationConfig: {OnSuccess: {Type: SQS, Destination: !GetAtt Good.Arn}, OnFailure: {Type: SQS, Destination: !GetAtt Bad.Arn}}}`;

/** A function with a dead-letter queue and both destinations. */
export const keeping = (behaviour: string, settings = ''): SetUp => ({
  resources: serverless('Fn', `${kept}${settings}`) + ['Dead', 'Good', 'Bad'].map(queue).join(''),
  stimuli: invoke('Event', ['e']),
  handlers: `{Fn: [${behaviour}]}`,
});

/** The same with a maximum age of its events. */
export function keepingFor(age: number, behaviour: string): SetUp {
  const setUp = keeping(behaviour);
  const config = `EventInvokeConfig: {MaximumEventAgeInSeconds: ${age}, `;
  return { ...setUp, resources: setUp.resources.replace('EventInvokeConfig: {', config) };
}

/** The first run fails, and Lambda itself fails when the second is due. */
export const systemError = (until: number, settings = ''): SetUp => {
  const setUp = keeping('{kind: throw, when: {attempts: [1]}}', settings);
  const fault = `{at: 50, action: SetFault, target: Fn, fault: serviceError, until: ${until}}`;
  return { ...setUp, stimuli: `${setUp.stimuli}, ${fault}` };
};

const loopRole = (...actions: string[]) =>
  `, Policies: [{Statement: [{Effect: Allow, Action: [${actions.map((action) => `"${action}"`).join(', ')}], Resource: "*"}]}]`;
const sends = (action: string, target: string, item = '', duration = 0) =>
  `{Fn: [{kind: succeed, duration: ${duration}, sends: [{action: ${action}, target: ${target}${item}}]}]}`;

/** A function that sends what it reads back into its queue. */
export const queueLoop = (settings = ''): SetUp => ({
  resources: `${serverless('Fn', `${settings}${loopRole('sqs:SendMessage')}, Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, BatchSize: 1}}}`)}    Queue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 30, RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 2}}}\n${queue('Dead')}`,
  stimuli: '{at: 0, action: SendMessage, target: Queue, items: [{id: e, body: e}]}',
  handlers: sends('SendMessage', 'Queue', '', 1),
  until: 120,
});

const withDead = ', DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Dead.Arn}';

/** A function that invokes itself, or would. */
export const selfLoop = (settings = ''): SetUp => ({
  resources: serverless('Fn', `${withDead}${settings}${loopRole('lambda:InvokeFunction')}`) + queue('Dead'),
  stimuli: invoke('Event', ['e']),
  handlers: sends('Invoke', 'Fn', '', 1),
  until: 40,
});

/** A function that publishes to the topic that it listens to. */
export const topicLoop: SetUp = {
  resources: `${serverless('Fn', `${withDead}${loopRole('sns:Publish')}, Events: {T: {Type: SNS, Properties: {Topic: !Ref Topic}}}`)}${queue('Dead')}    Topic: {Type: AWS::SNS::Topic}\n`,
  stimuli: '{at: 0, action: Publish, target: Topic, items: [{id: e, message: e}]}',
  handlers: sends('Publish', 'Topic', '', 1),
  until: 40,
};

/** A function that writes into the bucket whose objects it is told of. */
export const bucketLoop: SetUp = {
  resources: `${serverless('Fn', `${withDead}${loopRole('s3:PutObject')}, Events: {B: {Type: S3, Properties: {Bucket: !Ref Bucket, Events: "s3:ObjectCreated:*"}}}`)}${queue('Dead')}    Bucket: {Type: AWS::S3::Bucket}\n`,
  stimuli: '{at: 0, action: PutObject, target: Bucket, items: [{id: e, key: k}]}',
  handlers: sends('PutObject', 'Bucket', ', item: {key: k}', 1),
  until: 40,
};

/** A loop with an event bus in it. */
export const busLoop: SetUp = {
  resources: `${serverless('Fn', `${withDead}${loopRole('events:PutEvents')}, Events: {R: {Type: EventBridgeRule, Properties: {Pattern: {source: [shop]}}}}`)}${queue('Dead')}`,
  stimuli: '{at: 0, action: PutEvents, target: default, items: [{id: e, source: shop, detailType: Order, detail: {}}]}',
  handlers: sends('PutEvents', 'default', ', item: {source: shop, detailType: Order}', 1),
  until: 40,
};

const setUps: Readonly<Record<string, SetUp>> = {
  notJson: once('payloadText: "{"'),
  provisionedSpills: aliased(provisioned(2), 3, 1),
  provisionedIsReserved: aliased(`, ReservedConcurrentExecutions: 2${provisioned(2)}`, 2, 1),
  provisionedAboveReserved: aliased(`, ReservedConcurrentExecutions: 1${provisioned(2)}`, 1, 0),
  sharedPool: account(102, 102, 2),
  reservedLeavesPool: account(102, 0, 101, ', ReservedConcurrentExecutions: 2'),
  rate: rate(21),
  queueLoop: queueLoop(),
  selfLoop: selfLoop(),
  busLoop,
};

export const invocationScenarios = Object.values(setUps).map(scenarioOf);
export { names, provisioned };
