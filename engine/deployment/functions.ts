import { kept } from '../../base/memo';
import { seconds } from '../../base/time';
import { asFlag, asNumber, asObject, asText, type JsonObject } from '../json';
import { principalsOf } from '../permissions/statements';
import type { EventInvokeConfig, FunctionSettings, Statement, World } from '../world';
import { eachOf, ofType, type Plan, secondsOr } from './build';
import { identityOf } from './identity';
import { functionArn, splitQualifier, toFunctionArn } from './place';
import { roleIdOf } from './roles';

export const buildFunctions = (plan: Plan, roles: World['roles']): World['functions'] =>
  eachOf(plan, 'AWS::Lambda::Function', (properties, id): FunctionSettings => {
    const arn = functionArn(asText(properties.FunctionName) ?? id);
    const reservedConcurrency = asNumber(properties.ReservedConcurrentExecutions);
    const deadLetterArn = asText(asObject(properties.DeadLetterConfig).TargetArn);
    return {
      arn,
      role: roleIdOf(roles, asText(properties.Role) ?? ''),
      timeout: secondsOr(properties.Timeout, plan.read('deployment.function-timeout')),
      ...(reservedConcurrency === undefined ? {} : { reservedConcurrency }),
      ...(deadLetterArn === undefined ? {} : { deadLetterArn }),
      memory: asNumber(properties.MemorySize) ?? plan.read('function.memory'),
      ...recursiveLoopOf(properties),
      policies: policiesOf(plan, arn),
      ...publishedOf(plan, arn),
      eventInvokeConfigs: Object.fromEntries(
        ofType(plan, 'AWS::Lambda::EventInvokeConfig')
          .filter(([, config]) => configuredArn(config.properties).bare === arn)
          .map(([, config]) => [configuredArn(config.properties).qualifier, toEventInvokeConfig(config.properties)]),
      ),
    };
  });

/** The function and qualifier that an event invoke config is about. */
export function configuredArn(properties: JsonObject): { readonly bare: string; readonly qualifier: string } {
  const name = toFunctionArn(asText(properties.FunctionName) ?? '');
  return splitQualifier(`${splitQualifier(name).bare}:${asText(properties.Qualifier) ?? '$LATEST'}`);
}

/** The function ARN, with its qualifier, that a permission is about. */
export const permittedArn = (properties: JsonObject): string => toFunctionArn(asText(properties.FunctionName) ?? '');

function recursiveLoopOf({ RecursiveLoop }: JsonObject): Pick<FunctionSettings, 'recursiveLoop'> {
  return RecursiveLoop === 'Allow' || RecursiveLoop === 'Terminate' ? { recursiveLoop: RecursiveLoop } : {};
}

/** Aliases and versions of a function, and what is provisioned for them. */
function publishedOf(plan: Plan, arn: string): Pick<FunctionSettings, 'qualifiers' | 'aliases' | 'provisioned'> {
  const mine = (type: string) => ofType(plan, type).filter(([, { properties }]) => permittedBare(properties) === arn);
  const versions = mine('AWS::Lambda::Version').map(([, { properties }], at) => ({ name: String(at + 1), properties }));
  const aliases = mine('AWS::Lambda::Alias').map(([id, { type, properties }]) => ({
    name: splitQualifier(identityOf(id, type, properties, () => 1).ref).qualifier,
    properties,
  }));
  const published = [...versions, ...aliases];
  return {
    qualifiers: published.map(({ name }) => name),
    aliases: Object.fromEntries(
      aliases.map(({ name, properties }) => [name, asText(properties.FunctionVersion) ?? '$LATEST']),
    ),
    provisioned: Object.fromEntries(
      published.flatMap(({ name, properties }) => {
        const { ProvisionedConcurrentExecutions } = asObject(
          properties.ProvisionedConcurrencyConfig ?? properties.ProvisionedConcurrencyConfiguration,
        );
        const number = asNumber(ProvisionedConcurrentExecutions);
        return number === undefined ? [] : [[name, number] as const];
      }),
    ),
  };
}

const permittedBare = (properties: JsonObject): string => splitQualifier(permittedArn(properties)).bare;

/** Every function looks through them. */
const permissionsIn = kept((plan: Plan) =>
  ofType(plan, 'AWS::Lambda::Permission').map(([, { properties }]) => ({
    ...splitQualifier(permittedArn(properties)),
    properties,
  })),
);

function policiesOf(plan: Plan, arn: string): FunctionSettings['policies'] {
  const policies: Record<string, Statement[]> = {};
  for (const { bare, qualifier, properties } of permissionsIn(plan)) {
    if (bare !== arn) continue;
    policies[qualifier] = [
      ...(policies[qualifier] ?? []),
      toPermission(properties, qualifier === '' ? arn : `${arn}:${qualifier}`),
    ];
  }
  return policies;
}

/** CloudWatch Logs is also let in under the name of its Region. */
const regionless = (principal: string): string =>
  principal.replace(/^([a-z-]+)\.[a-z]{2}-[a-z]+-\d\.amazonaws\.com$/, '$1.amazonaws.com');

/** What AddPermission writes into the function policy. */
function toPermission(properties: JsonObject, resource: string): Statement {
  const principal = regionless(asText(properties.Principal) ?? '');
  const conditions: Record<string, Record<string, readonly string[]>> = {};
  const limit = (operator: string, key: string, value: string | undefined): void => {
    if (value !== undefined) conditions[operator] = { ...conditions[operator], [key]: [value] };
  };
  limit('ArnLike', 'AWS:SourceArn', asText(properties.SourceArn));
  limit('StringEquals', 'AWS:SourceAccount', asText(properties.SourceAccount));
  limit('StringEquals', 'aws:PrincipalOrgID', asText(properties.PrincipalOrgID));
  limit('StringEquals', 'lambda:FunctionUrlAuthType', asText(properties.FunctionUrlAuthType));
  limit('StringEquals', 'lambda:EventSourceToken', asText(properties.EventSourceToken));
  if (asFlag(properties.InvokedViaFunctionUrl)) limit('Bool', 'lambda:InvokedViaFunctionUrl', 'true');
  return {
    effect: 'Allow',
    principals: principalsOf(/\.amazon(aws)?\.com/.test(principal) ? { Service: principal } : principal),
    actions: [asText(properties.Action) ?? ''],
    resources: [resource],
    conditions,
  };
}

function toEventInvokeConfig(properties: JsonObject): EventInvokeConfig {
  const { OnSuccess, OnFailure } = asObject(properties.DestinationConfig);
  const maximumRetryAttempts = asNumber(properties.MaximumRetryAttempts);
  const age = asNumber(properties.MaximumEventAgeInSeconds);
  const onSuccess = asText(asObject(OnSuccess).Destination);
  const onFailure = asText(asObject(OnFailure).Destination);
  return {
    ...(maximumRetryAttempts === undefined ? {} : { maximumRetryAttempts }),
    ...(age === undefined ? {} : { maximumEventAge: seconds(age) }),
    ...(onSuccess === undefined ? {} : { onSuccess }),
    ...(onFailure === undefined ? {} : { onFailure }),
  };
}
