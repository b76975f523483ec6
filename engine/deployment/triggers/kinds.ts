import { asFlag, asList, asObject, asText, isList, isObject, type JsonObject } from '../../json';
import type { TriggerSettings } from '../../push-world';
import type { Json } from '../../scenario';
import { arnOf } from '../place';

/** What a resource of some type invokes. Functions may still be names. */
type Kind = (
  properties: JsonObject,
  id: string,
) => Omit<TriggerSettings, 'invocation' | 'service'> & {
  readonly invocation?: TriggerSettings['invocation'];
};

const single = (target: Json | undefined): TriggerSettings['calls'] =>
  asText(target) === undefined ? [] : [{ name: '', functionArn: asText(target) ?? '' }];

/** The types of resource by which services invoke functions, each with its service. One row a type. */
export const triggerKinds: Readonly<
  Record<string, { readonly service: TriggerSettings['service']; readonly read: Kind }>
> = {
  'AWS::Logs::SubscriptionFilter': {
    service: 'cloudwatch-logs',
    read: ({ LogGroupName, DestinationArn }) => ({
      sourceArn: `${arnOf('logs', `log-group:${asText(LogGroupName) ?? ''}`)}:*`,
      calls: single(DestinationArn),
    }),
  },
  'AWS::IoT::TopicRule': {
    service: 'iot',
    read: ({ RuleName, TopicRulePayload }, id) => {
      const { Actions, RuleDisabled } = asObject(TopicRulePayload);
      const targets = asList(Actions).flatMap((action) => single(asObject(asObject(action).Lambda).FunctionArn));
      return {
        sourceArn: arnOf('iot', `rule/${asText(RuleName) ?? id}`),
        calls: asFlag(RuleDisabled) ? [] : targets,
      };
    },
  },
  'AWS::IoTEvents::DetectorModel': {
    service: 'iot-events',
    read: (properties, id) => ({
      sourceArn: arnOf('iotevents', `detectorModel/${asText(properties.DetectorModelName) ?? id}`),
      calls: within(properties, 'Lambda').flatMap((action) => single(asObject(action).FunctionArn)),
    }),
  },
  'AWS::SES::ReceiptRule': {
    service: 'ses',
    read: ({ Rule, RuleSetName }, id) => {
      const { Actions, Name, Enabled } = asObject(Rule);
      const actions = asList(Actions).flatMap((action) => {
        const { LambdaAction } = asObject(action);
        return isObject(LambdaAction) ? [LambdaAction] : [];
      });
      const waits = actions.some(({ InvocationType }) => asText(InvocationType) === 'RequestResponse');
      return {
        sourceArn: arnOf('ses', `receipt-rule-set/${asText(RuleSetName) ?? ''}:receipt-rule/${asText(Name) ?? id}`),
        calls: asFlag(Enabled) === false ? [] : actions.flatMap(({ FunctionArn }) => single(FunctionArn)),
        ...(waits ? { invocation: 'synchronous' } : {}),
      };
    },
  },
  'AWS::Config::ConfigRule': {
    service: 'config',
    read: ({ ConfigRuleName, Source }, id) => {
      const { Owner, SourceIdentifier } = asObject(Source);
      return {
        sourceArn: arnOf('config', `config-rule/${asText(ConfigRuleName) ?? id}`),
        calls: asText(Owner) === 'CUSTOM_LAMBDA' ? single(SourceIdentifier) : [],
      };
    },
  },
  'AWS::CodeCommit::Repository': {
    service: 'codecommit',
    read: ({ RepositoryName, Triggers }, id) => ({
      sourceArn: arnOf('codecommit', asText(RepositoryName) ?? id),
      calls: asList(Triggers).flatMap((trigger) => functionsOnly(single(asObject(trigger).DestinationArn))),
    }),
  },
  'AWS::CodePipeline::Pipeline': {
    service: 'codepipeline',
    read: ({ Name, RoleArn, Stages }, id) => ({
      sourceArn: arnOf('codepipeline', asText(Name) ?? id),
      roleArn: asText(RoleArn) ?? '',
      calls: within(Stages ?? null, 'Configuration').flatMap((action) => single(asObject(action).FunctionName)),
    }),
  },
  'AWS::CloudFormation::CustomResource': {
    service: 'cloudformation',
    read: ({ ServiceToken }, id) => ({ sourceArn: id, calls: functionsOnly(single(ServiceToken)) }),
  },
  'AWS::Cognito::UserPool': {
    service: 'cognito',
    read: ({ LambdaConfig }, id) => ({
      sourceArn: arnOf('cognito-idp', `userpool/${id}`),
      calls: Object.entries(asObject(LambdaConfig)).flatMap(([name, target]) =>
        single(asText(target) ?? asObject(target).LambdaArn).map(({ functionArn }) => ({ name, functionArn })),
      ),
    }),
  },
  'AWS::Lex::BotAlias': {
    service: 'lex',
    read: (properties, id) => ({
      sourceArn: arnOf('lex', `bot-alias/${asText(properties.BotId) ?? ''}/${id}`),
      calls: within(properties, 'LambdaCodeHook').flatMap((hook) => single(asObject(hook).LambdaArn)),
    }),
  },
  'AWS::Bedrock::Agent': {
    service: 'bedrock',
    read: (properties, id) => ({
      sourceArn: arnOf('bedrock', `agent/${id}`),
      calls: within(properties, 'Lambda').flatMap(single),
    }),
  },
  'AWS::KinesisFirehose::DeliveryStream': {
    service: 'firehose',
    read: (properties, id) => ({
      sourceArn: arnOf('firehose', `deliverystream/${asText(properties.DeliveryStreamName) ?? id}`),
      roleArn: within(properties, 'RoleARN').flatMap((role) => asText(role) ?? [])[0] ?? '',
      calls: within(properties, 'Processors')
        .flatMap((processors) => within(processors, 'Parameters'))
        .flatMap(asList)
        .map(asObject)
        .filter(({ ParameterName }) => asText(ParameterName) === 'LambdaArn')
        .flatMap(({ ParameterValue }) => single(ParameterValue)),
    }),
  },
  'SAM event AlexaSkill': {
    service: 'alexa',
    read: ({ SkillId, Function: target }) => ({
      sourceArn: '',
      calls: single(target),
      ...(SkillId === undefined ? {} : { token: asText(SkillId) ?? '' }),
    }),
  },
};

/** A topic may stand where a function could. */
const functionsOnly = (calls: TriggerSettings['calls']): TriggerSettings['calls'] =>
  calls.filter(({ functionArn }) => !functionArn.startsWith('arn:') || functionArn.startsWith('arn:aws:lambda:'));

/** Every value under a key, however deep it stands. */
function within(value: Json, key: string): readonly Json[] {
  if (isList(value)) return value.flatMap((entry) => within(entry, key));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === key ? [inner] : within(inner, key)));
}
