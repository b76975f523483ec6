import { type SetUp, scenarioOf, serverless } from './run';

/** Small set-ups of everything that pushes; the tests of all rules and beliefs run them too. */
const put =
  '{at: 0, action: PutEvents, target: default, items: [{id: e, source: shop, detailType: Order, detail: {}}]}';
const onRule = (more: string) =>
  `, Events: {OnOrder: {Type: EventBridgeRule, Properties: {Pattern: {source: [shop]}, DeadLetterConfig: {Type: SQS, QueueLogicalId: Dlq}${more}}}}`;

/** A rule whose target fails on its own side until a time. */
export const outage = (until: number, more = '', fault = 'serviceError'): SetUp => ({
  resources: serverless('Fn', onRule(more)),
  stimuli: `{at: 0, action: SetFault, target: Fn, fault: ${fault}, until: ${until}}, ${put}`,
  until: 200_000,
});

/** A function behind a route `GET /things` of the implicit REST or HTTP API. */
export const behindApi = (kind: 'Api' | 'HttpApi', more = '', event = ''): string =>
  serverless('Fn', `${more}, Events: {Get: {Type: ${kind}, Properties: {Path: /things, Method: get${event}}}}`);
export const get = (target: string, path = '/things', more = '', method = 'GET'): string =>
  `{at: 0, action: HttpRequest, target: ${target}, items: [{id: r, method: ${method}, path: ${path}${more}}]}`;
const ids = { Api: 'ServerlessRestApi', HttpApi: 'ServerlessHttpApi' } as const;

/** A request to such an API. */
export const requested = (
  kind: 'Api' | 'HttpApi',
  handlers = '{}',
  more = '',
  path?: string,
  item?: string,
): SetUp => ({
  resources: behindApi(kind, more),
  stimuli: get(ids[kind], path, item),
  handlers,
});

const lambdaGroup = (settings: string): string => `
    Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer}
    Group: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, DependsOn: Allow, Properties: {TargetType: lambda${settings}}}
    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: 'lambda:InvokeFunction', Principal: elasticloadbalancing.amazonaws.com}}
    Listener: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref Balancer, DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: 404}}]}}
    Rule: {Type: AWS::ElasticLoadBalancingV2::ListenerRule, Properties: {ListenerArn: !Ref Listener, Priority: 1, Conditions: [{Field: path-pattern, Values: [/things*]}], Actions: [{Type: forward, TargetGroupArn: !Ref Group}]}}
`;
export const balanced = (
  handlers = '{}',
  more = '',
  path?: string,
  item?: string,
  targets = ', Targets: [{Id: !GetAtt Fn.Arn}]',
): SetUp => ({
  resources: serverless('Fn', more) + lambdaGroup(targets),
  stimuli: get('Balancer', path, item),
  handlers,
});

const custom = (parameters: string, responses: string): string => `
    Rest: {Type: AWS::ApiGateway::RestApi}
    Things: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Rest, ParentId: !GetAtt Rest.RootResourceId, PathPart: things}}
    Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Rest, ResourceId: !Ref Things, HttpMethod: GET, AuthorizationType: NONE, Integration: {Type: AWS, IntegrationHttpMethod: POST, Uri: !Sub "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/\${Fn.Arn}/invocations"${parameters}, IntegrationResponses: [${responses}]}}}
    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: 'lambda:InvokeFunction', Principal: apigateway.amazonaws.com, SourceArn: !Sub "arn:aws:execute-api:us-east-1:123456789012:\${Rest}/*/GET/things"}}
`;
/** A custom integration of a REST API that is written resource by resource. */
export const customApi = (handlers: string, parameters = '', responses = '{StatusCode: 200}'): SetUp => ({
  resources: serverless('Fn') + custom(parameters, responses),
  stimuli: get('Rest'),
  handlers,
});
export const eventHeader = `, RequestParameters: {integration.request.header.X-Amz-Invocation-Type: "'Event'"}`;

/** One request finds no free concurrency while another runs. */
export const busy = (resources: string, target: string): SetUp => ({
  resources,
  stimuli: `{at: 0, action: Invoke, target: Fn, invocationType: RequestResponse, items: [{id: first}]}, ${get(target)}`,
  handlers: '{Fn: [{kind: succeed, when: always, duration: 1}]}',
});

export const throws = '{Fn: [{kind: throw, when: always}]}';
export const returns = (value: string): string => `{Fn: [{kind: return, when: always, value: '${value}'}]}`;
export const slow = (seconds: number, kind = 'succeed'): string =>
  `{Fn: [{kind: ${kind}, when: always, duration: ${seconds}}]}`;

/** A function on a rule with a schedule, or on a schedule of EventBridge Scheduler. */
export const scheduled = (expression: string, more = '', settings = ''): string =>
  serverless('Fn', `${settings}, Events: {Tick: {Type: Schedule, Properties: {Schedule: '${expression}'${more}}}}`);
export const byScheduler = (expression: string, more = '', settings = ''): string =>
  serverless(
    'Fn',
    `${settings}, Events: {Tick: {Type: ScheduleV2, Properties: {ScheduleExpression: '${expression}'${more}}}}`,
  );

const ownSchedule = (statements: string): string => `
    Role: {Type: AWS::IAM::Role, Properties: {Policies: [{PolicyName: own, PolicyDocument: {Statement: [${statements}]}}]}}
    Dlq: {Type: AWS::SQS::Queue}
    Tick: {Type: AWS::Scheduler::Schedule, Properties: {ScheduleExpression: rate(1 hour), FlexibleTimeWindow: {Mode: 'OFF'}, Target: {Arn: !GetAtt Fn.Arn, RoleArn: !GetAtt Role.Arn, DeadLetterConfig: {Arn: !GetAtt Dlq.Arn}}}}
`;
/** A schedule whose role allows this. */
export const withRole = (statements: string): string => serverless('Fn') + ownSchedule(statements);
export const mayInvoke = "{Effect: Allow, Action: 'lambda:InvokeFunction', Resource: '*'}";
export const mayDeadLetter = "{Effect: Allow, Action: 'sqs:SendMessage', Resource: '*'}";

/** What a queue gets as the target of a rule. */
export const transformed = (input: string): SetUp => ({
  resources: `
    Queue: {Type: AWS::SQS::Queue}
    Allow: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [!Ref Queue], PolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: events.amazonaws.com}, Action: 'sqs:SendMessage', Resource: '*'}]}}}
    OnOrder: {Type: AWS::Events::Rule, Properties: {EventPattern: {source: [shop]}, Targets: [{Id: q, Arn: !GetAtt Queue.Arn, ${input}}]}}
`,
  stimuli:
    '{at: 0, action: PutEvents, target: default, items: [{id: e, source: shop, detailType: Order, detail: {id: o-1, total: 5}}]}',
});

const policy = (principal: string): string =>
  `    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: 'lambda:InvokeFunction', Principal: ${principal}}}\n`;
const pipelineRole = (statements: string): string =>
  `    Role: {Type: AWS::IAM::Role, Properties: {Policies: [{PolicyName: own, PolicyDocument: {Statement: [${statements}]}}]}}\n`;

/** A trigger of each simple push service, called Source, with the statement that lets it in. */
export const sources = {
  'cloudwatch-logs': `    Source: {Type: AWS::Logs::SubscriptionFilter, Properties: {LogGroupName: app, FilterPattern: '', DestinationArn: !GetAtt Fn.Arn}}\n${policy('logs.us-east-1.amazonaws.com')}`,
  iot: `    Source: {Type: AWS::IoT::TopicRule, Properties: {TopicRulePayload: {Sql: SELECT * FROM 't', Actions: [{Lambda: {FunctionArn: !GetAtt Fn.Arn}}]}}}\n${policy('iot.amazonaws.com')}`,
  'iot-events': `    Source: {Type: AWS::IoTEvents::DetectorModel, Properties: {DetectorModelDefinition: {States: [{StateName: s, OnEnter: {Events: [{Actions: [{Lambda: {FunctionArn: !GetAtt Fn.Arn}}]}]}}]}}}\n${policy('iotevents.amazonaws.com')}`,
  ses: `    Source: {Type: AWS::SES::ReceiptRule, Properties: {RuleSetName: set, Rule: {Actions: [{LambdaAction: {FunctionArn: !GetAtt Fn.Arn}}]}}}\n${policy('ses.amazonaws.com')}`,
  config: `    Source: {Type: AWS::Config::ConfigRule, Properties: {Source: {Owner: CUSTOM_LAMBDA, SourceIdentifier: !GetAtt Fn.Arn}}}\n${policy('config.amazonaws.com')}`,
  codecommit: `    Source: {Type: AWS::CodeCommit::Repository, Properties: {RepositoryName: r, Triggers: [{Name: t, Events: [all], DestinationArn: !GetAtt Fn.Arn}]}}\n${policy('codecommit.amazonaws.com')}`,
  codepipeline: `    Source: {Type: AWS::CodePipeline::Pipeline, Properties: {RoleArn: !GetAtt Role.Arn, Stages: [{Name: s, Actions: [{Name: a, ActionTypeId: {Provider: Lambda}, Configuration: {FunctionName: !Ref Fn}}]}]}}\n${pipelineRole(mayInvoke)}`,
  cloudformation: `    Source: {Type: Custom::Thing, Properties: {ServiceToken: !GetAtt Fn.Arn}}\n`,
  cognito: `    Source: {Type: AWS::Cognito::UserPool, Properties: {LambdaConfig: {PreSignUp: !GetAtt Fn.Arn}}}\n${policy('cognito-idp.amazonaws.com')}`,
  lex: `    Source: {Type: AWS::Lex::BotAlias, Properties: {BotId: b, BotAliasLocaleSettings: [{BotAliasLocaleSetting: {CodeHookSpecification: {LambdaCodeHook: {LambdaArn: !GetAtt Fn.Arn}}}}]}}\n${policy('lexv2.amazonaws.com')}`,
} as const;

/** Something happens at a trigger. Without its statement, nobody is let in. */
export const happens = (service: keyof typeof sources, handlers = '{}', settings = '', letIn = true): SetUp => ({
  resources:
    serverless('Fn', settings) + (letIn ? sources[service] : (sources[service].split(/ {4}(?:Allow|Role):/)[0] ?? '')),
  stimuli: '{at: 0, action: Trigger, target: Source, items: [{id: t, payload: {a: 1}}]}',
  handlers,
});

/** A state machine of one or more states, the first called Work. */
export const machine = (states: string, handlers = '{}', allowed = mayInvoke, settings = ''): SetUp => ({
  resources: `${serverless('Fn', settings)}${pipelineRole(allowed)}    Machine: {Type: AWS::StepFunctions::StateMachine, Properties: {RoleArn: !GetAtt Role.Arn, DefinitionSubstitutions: {fn: !GetAtt Fn.Arn}, Definition: {StartAt: Work, States: {${states}}}}}\n`,
  stimuli: '{at: 0, action: Trigger, target: Machine, items: [{id: t}]}',
  handlers,
});
export const work = (more = ', End: true'): string => `Work: {Type: Task, Resource: "\${fn}"${more}}`;

const setUps: Readonly<Record<string, SetUp>> = {
  ruleTargetFails: outage(60),
  everyMinute: { resources: scheduled('rate(1 minute)'), until: 150 },
  everyDayAtNine: { resources: scheduled('cron(0 9 * * ? *)'), until: 90_000 },
  schedulerRate: { resources: byScheduler('rate(1 minute)'), until: 150 },
  schedulerWindow: {
    resources: byScheduler('rate(1 hour)', ', FlexibleTimeWindow: {Mode: FLEXIBLE, MaximumWindowInMinutes: 15}'),
  },
  schedulerWithoutRole: { resources: withRole(mayDeadLetter) },
  schedulerUntrusted: {
    resources: withRole(mayInvoke).replace(
      '{Policies',
      '{AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}}]}, Policies',
    ),
  },
  schedulerAllowed: { resources: withRole(mayInvoke) },
  disabledRule: {
    resources: scheduled('rate(1 minute)'),
    stimuli: '{at: 70, action: SetEnabled, target: FnTick, enabled: false}',
    until: 200,
  },
  transformed: transformed('InputPath: $.detail'),
  skillToken: {
    resources: `${serverless('Fn')}    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: 'lambda:InvokeFunction', Principal: alexa-appkit.amazon.com, EventSourceToken: amzn1, SourceAccount: "123456789012"}}\n`,
  },
  logsFail: happens('cloudwatch-logs', throws),
  logsShutOut: happens('cloudwatch-logs', throws, '', false),
  iotShutOut: happens('iot', throws, '', false),
  pipelineFails: happens('codepipeline', throws),
  poolFails: happens('cognito', throws),
  poolSlow: happens('cognito', slow(8), ', Timeout: 30'),
  machineFails: machine(work(), throws),
  machineRetries: machine(work(', Retry: [{ErrorEquals: [States.ALL]}], End: true'), throws),
  restFails: requested('Api', throws),
  httpFails: requested('HttpApi', throws),
  restMalformed: requested('Api', returns('null')),
  restNoRoute: requested('Api', '{}', '', '/nothing'),
  restSlow: requested('Api', slow(40), ', Timeout: 60'),
  restBig: requested('Api', '{}', '', '/things', ', bodyBytes: 11000000'),
  httpInfers: requested('HttpApi', returns('{"id": 1}')),
  restSigned: {
    resources: behindApi('Api', '', ', Auth: {Authorizer: AWS_IAM}'),
    stimuli: get('ServerlessRestApi'),
  },
  restBusy: busy(behindApi('Api', ', ReservedConcurrentExecutions: 1'), 'ServerlessRestApi'),
  customFails: customApi(throws),
  customQueues: customApi(throws, eventHeader),
  balancedFails: balanced(throws),
  balancedNothing: balanced('{}', '', undefined, undefined, ''),
  balancedBig: balanced('{}', '', '/things', ', bodyBytes: 2000000'),
};

export const pushScenarios = Object.values(setUps).map(scenarioOf);
