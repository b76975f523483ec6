import { seconds } from '../../base/time';
import { asList, asNumber, asObject, asText, given, isObject, type JsonObject } from '../json';
import { statementsOf, toStatement } from '../permissions/statements';
import type { EventRuleSettings } from '../push-world';
import type { Json } from '../scenario';
import type { RetryLimits } from '../sources/retry-policy';
import type { TargetInput } from '../sources/target-input';
import type { World } from '../world';
import { eachOf, ofType, type Plan } from './build';
import { busName } from './identity';
import { jsonIn } from './json-text';
import { arnOf, ruleArn } from './place';

export const buildBuses = (plan: Plan): World['buses'] => ({
  default: toBus(plan, 'default', {}),
  ...eachOf(plan, 'AWS::Events::EventBus', (properties, id) => toBus(plan, asText(properties.Name) ?? id, properties)),
});

function toBus(plan: Plan, name: string, { Policy }: JsonObject): World['buses'][string] {
  const attached = ofType(plan, 'AWS::Events::EventBusPolicy')
    .filter(([, { properties }]) => busName(asText(properties.EventBusName)) === name)
    .map(([, { properties }]) => toStatement(statementIn(properties)));
  const own = Policy === undefined ? [] : statementsOf(jsonIn(Policy));
  return { arn: arnOf('events', `event-bus/${name}`), policy: [...own, ...attached] };
}

/** A bus policy writes its one statement whole, or its principal and action apart. */
const statementIn = ({ Statement, Principal, Action, Condition }: JsonObject): Json =>
  Statement === undefined
    ? given({ Effect: 'Allow', Principal, Action: Action ?? 'events:PutEvents', Condition: conditionIn(Condition) })
    : jsonIn(Statement);

const conditionIn = (condition: Json | undefined): Json | undefined => {
  const { Type, Key, Value } = asObject(condition);
  const [type, key] = [asText(Type), asText(Key)];
  return type === undefined || key === undefined ? undefined : { [type]: { [key]: Value ?? '' } };
};

export const buildEventRules = (plan: Plan, buses: World['buses']): World['eventRules'] =>
  eachOf(plan, 'AWS::Events::Rule', (properties, id): EventRuleSettings => {
    const name = busName(asText(properties.EventBusName));
    const busArn = arnOf('events', `event-bus/${name}`);
    const schedule = asText(properties.ScheduleExpression);
    return {
      arn: ruleArn(asText(properties.Name) ?? id, name),
      bus: Object.keys(buses).find((bus) => buses[bus]?.arn === busArn) ?? name,
      enabled: properties.State !== 'DISABLED',
      ...(properties.EventPattern === undefined ? {} : { pattern: jsonIn(properties.EventPattern) }),
      ...(schedule === undefined ? {} : { schedule }),
      targets: asList(properties.Targets).map((target) => toTarget(asObject(target))),
    };
  });

function toTarget(target: JsonObject): EventRuleSettings['targets'][number] {
  const { Id, Arn, DeadLetterConfig, RetryPolicy } = target;
  const deadLetterArn = asText(asObject(DeadLetterConfig).Arn);
  const groupId = asText(asObject(target.SqsParameters).MessageGroupId);
  const input = inputOf(target);
  const roleArn = asText(target.RoleArn);
  return {
    id: asText(Id) ?? '',
    arn: asText(Arn) ?? '',
    ...(deadLetterArn === undefined ? {} : { deadLetterArn }),
    ...limitsOf(asObject(RetryPolicy)),
    ...(input === undefined ? {} : { input }),
    ...(roleArn === undefined ? {} : { roleArn }),
    ...(groupId === undefined ? {} : { groupId }),
  };
}

/** The limits of a retry policy, as a rule target or a schedule writes them. */
export function limitsOf({ MaximumRetryAttempts, MaximumEventAgeInSeconds }: JsonObject): RetryLimits {
  const maximumRetryAttempts = asNumber(MaximumRetryAttempts);
  const age = asNumber(MaximumEventAgeInSeconds);
  return {
    ...(maximumRetryAttempts === undefined ? {} : { maximumRetryAttempts }),
    ...(age === undefined ? {} : { maximumEventAge: seconds(age) }),
  };
}

/** What a target is given instead of the whole event, if anything. */
export function inputOf({ Input, InputPath, InputTransformer }: JsonObject): TargetInput | undefined {
  const constant = asText(Input) ?? (isObject(Input) ? JSON.stringify(Input) : undefined);
  if (constant !== undefined) return { constant };
  const path = asText(InputPath);
  if (path !== undefined) return { path };
  const { InputPathsMap, InputTemplate } = asObject(InputTransformer);
  const template = asText(InputTemplate);
  if (template === undefined) return undefined;
  const paths = Object.entries(asObject(InputPathsMap)).map(([name, at]) => [name, asText(at) ?? '$'] as const);
  return { transformer: { paths: Object.fromEntries(paths), template } };
}
