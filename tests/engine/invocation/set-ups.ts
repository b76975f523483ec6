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

/** The first run fails, and Lambda itself fails when the second is due. */
export const systemError = (until: number, settings = ''): SetUp => {
  const setUp = keeping('{kind: throw, when: {attempts: [1]}}', settings);
  const fault = `{at: 50, action: SetFault, target: Fn, fault: serviceError, until: ${until}}`;
  return { ...setUp, stimuli: `${setUp.stimuli}, ${fault}` };
};

const setUps: Readonly<Record<string, SetUp>> = {
  notJson: once('payloadText: "{"'),
  provisionedSpills: aliased(provisioned(2), 3, 1),
  provisionedIsReserved: aliased(`, ReservedConcurrentExecutions: 2${provisioned(2)}`, 2, 1),
  provisionedAboveReserved: aliased(`, ReservedConcurrentExecutions: 1${provisioned(2)}`, 1, 0),
  sharedPool: account(102, 102, 2),
  reservedLeavesPool: account(102, 0, 101, ', ReservedConcurrentExecutions: 2'),
  rate: rate(21),
};

export const invocationScenarios = Object.values(setUps).map(scenarioOf);
export { names, provisioned };
