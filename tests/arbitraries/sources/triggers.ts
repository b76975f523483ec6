import fc from 'fast-check';
import type { Json, TemplateResource } from '../../../engine/scenario';
import { type AnyPart, arnOf, calls, named, only, part, ref, resource } from '../part';

/** Simple push services: the principal that the function lets in, and the resource that invokes it. */
const services: Readonly<Record<string, readonly [string, (fn: string) => TemplateResource]>> = {
  logs: [
    'logs.us-east-1.amazonaws.com',
    (fn) => ({
      Type: 'AWS::Logs::SubscriptionFilter',
      Properties: { LogGroupName: 'app', FilterPattern: '', DestinationArn: arnOf(fn) },
    }),
  ],
  iot: [
    'iot.amazonaws.com',
    (fn) => ({
      Type: 'AWS::IoT::TopicRule',
      Properties: {
        TopicRulePayload: { Sql: "SELECT * FROM 't'", Actions: [{ Lambda: { FunctionArn: arnOf(fn) } }] },
      },
    }),
  ],
  cognito: [
    'cognito-idp.amazonaws.com',
    (fn) => ({ Type: 'AWS::Cognito::UserPool', Properties: { LambdaConfig: { PreSignUp: arnOf(fn) } } }),
  ],
  ses: [
    'ses.amazonaws.com',
    (fn) => ({
      Type: 'AWS::SES::ReceiptRule',
      Properties: { RuleSetName: 'set', Rule: { Actions: [{ LambdaAction: { FunctionArn: arnOf(fn) } }] } },
    }),
  ],
  config: [
    'config.amazonaws.com',
    (fn) => ({
      Type: 'AWS::Config::ConfigRule',
      Properties: { Source: { Owner: 'CUSTOM_LAMBDA', SourceIdentifier: arnOf(fn) } },
    }),
  ],
  codecommit: [
    'codecommit.amazonaws.com',
    (fn) => ({
      Type: 'AWS::CodeCommit::Repository',
      Properties: { RepositoryName: 'r', Triggers: [{ Name: 't', Events: ['all'], DestinationArn: arnOf(fn) }] },
    }),
  ],
  lex: [
    'lexv2.amazonaws.com',
    (fn) => ({
      Type: 'AWS::Lex::BotAlias',
      Properties: {
        BotId: 'b',
        BotAliasLocaleSettings: [
          { BotAliasLocaleSetting: { CodeHookSpecification: { LambdaCodeHook: { LambdaArn: arnOf(fn) } } } },
        ],
      },
    }),
  ],
};

const payloads = calls(fc.record({ payload: fc.constantFrom<Json>({ a: 1 }, {}) }));

/** Something happens at a service that only invokes. */
export const triggers: AnyPart = part(
  fc.record({ pick: fc.nat(), service: fc.constantFrom(...Object.keys(services)), happened: payloads }),
  ({ pick, service, happened }, place) => {
    const id = `${place.prefix}Trigger`;
    const fn = place.functionAt(pick);
    const [Principal, source] = services[service] as NonNullable<(typeof services)[string]>;
    return {
      resources: {
        [id]: source(fn),
        [`${id}Allow`]: resource({
          Type: 'AWS::Lambda::Permission',
          Properties: { FunctionName: ref(fn), Action: 'lambda:InvokeFunction', Principal },
        }),
      },
      stimuli: named(place, happened).map((call) => ({ ...call, action: 'Trigger' as const, target: id })),
    };
  },
);

const retry = fc.option(
  fc.record(
    { MaxAttempts: fc.constantFrom(0, 2), IntervalSeconds: fc.constantFrom(1, 5), BackoffRate: fc.constantFrom(1, 2) },
    { requiredKeys: [] },
  ),
);

/** A state machine of one or two tasks. */
export const stateMachine: AnyPart = part(
  fc.record({ picks: fc.tuple(fc.nat(), fc.nat()), retry, caught: fc.boolean(), started: payloads }),
  ({ picks: [first, second], retry, caught, started }, place) => {
    const [id, role] = [`${place.prefix}Machine`, `${place.prefix}MachineRole`];
    const task = (pick: number, more: Readonly<Record<string, Json>>): Json => ({
      Type: 'Task',
      Resource: arnOf(place.functionAt(pick)),
      ...only(retry !== null, { Retry: [{ ErrorEquals: ['States.ALL'], ...retry }] }),
      ...only(caught, { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Rest' }] }),
      ...more,
    });
    return {
      resources: {
        [role]: resource({
          Type: 'AWS::IAM::Role',
          Properties: {
            Policies: [
              {
                PolicyName: 'own',
                PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: '*' }] },
              },
            ],
          },
        }),
        [id]: resource({
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: {
            RoleArn: arnOf(role),
            Definition: {
              StartAt: 'Work',
              States: {
                Work: task(first, { Next: 'Then' }),
                // What is caught does not come to itself again.
                Then: { ...(task(second, { End: true }) as Record<string, Json>), ...only(caught, { Catch: [] }) },
                Rest: { Type: 'Wait', Seconds: 10, Next: 'Done' },
                Done: { Type: 'Succeed' },
              },
            },
          },
        }),
      },
      stimuli: named(place, started).map((call) => ({ ...call, action: 'Trigger' as const, target: id })),
    };
  },
);
