import { asList, asObject, asText, given, own } from '../json';
import type { Json } from '../scenario';
import { permit, type SamEvent } from './sam-event';
import { attribute, reference } from './sam-expansion';

const localArn = (service: string, ...parts: readonly Json[]): Json => ({
  'Fn::Join': ['', [`arn:aws:${service}:us-east-1:123456789012:`, ...parts]],
});

/** A subscription filter of CloudWatch Logs. */
export function addLogFilter(event: SamEvent): void {
  const { expansion, fn, id, properties } = event;
  const { LogGroupName = '', FilterPattern } = properties;
  const filter = given({ LogGroupName, FilterPattern, DestinationArn: fn.target });
  expansion.add(id, 'AWS::Logs::SubscriptionFilter', filter);
  permit(event, 'logs.amazonaws.com', { SourceArn: localArn('logs', 'log-group:', LogGroupName, ':*') });
}

/** A rule of IoT. */
export function addTopicRule(event: SamEvent): void {
  const { expansion, fn, id, properties } = event;
  const payload = given({ Sql: properties.Sql, Actions: [{ Lambda: { FunctionArn: fn.target } }] });
  expansion.add(id, 'AWS::IoT::TopicRule', { TopicRulePayload: payload });
  permit(event, 'iot.amazonaws.com', { SourceArn: localArn('iot', 'rule/', reference(id)) });
}

/** The triggers stand in the user pool, which must be in the template. */
export function addUserPoolTrigger(event: SamEvent): void {
  const { expansion, fn, id, properties } = event;
  const poolId = asText(asObject(properties.UserPool).Ref) ?? '';
  const pool = own(expansion.resources, poolId);
  if (!pool) return expansion.add(id, 'SAM event Cognito', {});
  const triggers = asList(properties.Trigger).map((name) => [asText(name) ?? '', fn.target] as const);
  const before = asObject(pool.properties.LambdaConfig);
  const LambdaConfig = { ...before, ...Object.fromEntries(triggers) };
  expansion.add(poolId, pool.type, { ...pool.properties, LambdaConfig });
  permit(event, 'cognito-idp.amazonaws.com', { SourceArn: attribute(poolId, 'Arn') });
}

/** A skill of Alexa. */
export function addSkill(event: SamEvent): void {
  const { expansion, fn, id, properties } = event;
  const { SkillId } = properties;
  expansion.add(id, 'SAM event AlexaSkill', given({ SkillId, Function: fn.target }));
  permit(event, 'alexa-appkit.amazon.com', given({ EventSourceToken: SkillId }));
}
