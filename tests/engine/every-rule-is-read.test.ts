import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aws, ruleIds, type Scenario, simulate } from '../../engine';
import { parseCases, parseScenario, parseTemplate } from '../../scenario';
import { fanOutRefusals } from './deployment/fan-out-refusals';
import { filterScenarios } from './filters/set-ups';
import { invocationScenarios } from './invocation/set-ups';
import { permissionScenarios } from './permissions/set-ups';
import { pipeScenarios } from './pipes/set-ups';
import { pushScenarios } from './push/set-ups';
import { scenarios } from './simulation/scenarios';
import { streamScenarios } from './streams/set-ups';

const folder = join(import.meta.dirname, '../conformance');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => parseCases(readFileSync(join(folder, name), 'utf8'), name).cases.map((one) => one.scenario));

/** Settings that neither a case nor a scenario of the simulation's tests holds; most are refused. */
const settings = {
  'a FIFO queue as a dead-letter queue': 'DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Fifo.Arn}',
  'a FIFO queue as a destination':
    'EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Fifo.Arn}}}',
  'itself as a destination':
    'EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: Lambda, Destination: !Sub "arn:aws:lambda:us-east-1:123456789012:function:Fn"}}}',
  'a destination of another service':
    'EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: SQS, Destination: "arn:aws:kinesis:us-east-1:123456789012:stream/s"}}}',
  'a retry limit on a queue':
    'Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, MaximumRetryAttempts: 1}}}',
  'a timeout above 900 s': 'Timeout: 901',
};

const others = {
  'a deny': `
    Fn: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, Runtime: nodejs22.x, InlineCode: x, DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Queue.Arn}, Policies: [{Statement: [{Effect: Deny, Action: 'sqs:SendMessage', Resource: '*'}]}]}}
    Queue: {Type: AWS::SQS::Queue}`,
  'a version that is provisioned twice': `
    Fn: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, Runtime: nodejs22.x, InlineCode: x}}
    V1: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Fn, ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 1}}}
    Live: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref Fn, FunctionVersion: !GetAtt V1.Version, Name: live, ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 1}}}`,
  'a dead-letter queue of another kind': `
    Queue: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Fifo.Arn, maxReceiveCount: 3}}}
    Fifo: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}`,
  'a receive count left out': `
    Queue: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn}}}
    Dlq: {Type: AWS::SQS::Queue}`,
  'a receive count of 0': `
    Queue: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn, maxReceiveCount: 0}}}
    Dlq: {Type: AWS::SQS::Queue}`,
  'an event pattern that is none': `
    Rule: {Type: AWS::Events::Rule, Properties: {EventPattern: {source: my.app}}}`,
  'a filter policy that is none': `
    Topic: {Type: AWS::SNS::Topic, Properties: {Subscription: [{Protocol: sqs, Endpoint: x}]}}
    Subscription: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref Topic, Protocol: sqs, Endpoint: x, FilterPolicy: {a: b}}}`,
  'a window on a FIFO queue': `
    Fn: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, Runtime: nodejs22.x, InlineCode: x, Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, MaximumBatchingWindowInSeconds: 1}}}}}
    Queue: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}`,
  'a role of another service': `
    Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: 'sts:AssumeRole'}]}}}
    Fn: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, Runtime: nodejs22.x, InlineCode: x, Role: !GetAtt Role.Arn}}`,
  'a principal that is nobody': `
    Fn: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, Runtime: nodejs22.x, InlineCode: x}}
    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: 'lambda:InvokeFunction', Principal: nobody}}`,
  'a policy on $LATEST': `
    Fn: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, Runtime: nodejs22.x, InlineCode: x}}
    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Sub '\${Fn.Arn}:$LATEST', Action: 'lambda:InvokeFunction', Principal: sns.amazonaws.com}}`,
};

const withSetting = (setting: string): string => `
    Fn:
      Type: AWS::Serverless::Function
      Properties:
        Handler: index.handler
        Runtime: nodejs22.x
        InlineCode: x
        ${setting}
    Queue: {Type: AWS::SQS::Queue}
    Fifo: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}`;

/** A template alone, with nothing done to it. */
function deploying(template: string): Scenario {
  const parsed = parseTemplate(template).template;
  if (!parsed) throw new Error(template);
  return { template: parsed, callers: {}, stimuli: [], handlers: {}, until: 0 };
}

function invoking(resources: string): Scenario {
  const stimuli = /\bFn:/.test(resources)
    ? '[{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e, payload: {}}]}]'
    : '[]';
  const text = `template:\n  Transform: AWS::Serverless-2016-10-31\n  Resources:${resources}\nstimuli: ${stimuli}\nhandlers: ${stimuli === '[]' ? '{}' : '{Fn: [{kind: throw, when: always}]}'}\nuntil: 600\n`;
  const { scenario, messages } = parseScenario(text);
  if (!scenario) throw new Error(messages.map((message) => `${message.line}: ${message.text}`).join('\n'));
  return scenario;
}

test('every rule is read by some run: one that none reads could be deleted unseen', () => {
  const more = [...Object.values(settings).map(withSetting), ...Object.values(others)].map(invoking);
  const read = new Set<string>();
  for (const scenario of [
    ...cases,
    ...Object.values(scenarios),
    ...pushScenarios,
    ...pipeScenarios,
    ...streamScenarios,
    ...invocationScenarios,
    ...filterScenarios,
    ...permissionScenarios,
    ...fanOutRefusals.map(({ template }) => deploying(template)),
    ...more,
  ])
    for (const id of simulate(scenario, { rules: aws, seed: 1 }).rulesRead) read.add(id);
  expect(ruleIds.filter((id) => !read.has(id))).toEqual([]);
});
