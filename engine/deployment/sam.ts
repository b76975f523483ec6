import { asObject, asText, given, isList, isObject, type JsonObject, own } from '../json';
import type { ReadRule } from '../rules';
import type { Json } from '../scenario';
import type { Decided, Resource, Resources } from './decide';
import { expandEvent } from './sam-events';
import { attribute, type Expansion, type RoleNeeds, reference, type SamFunction } from './sam-expansion';
import { addRole } from './sam-role';

/** Replaces each serverless function by the resources that SAM makes of it. */
export function expandSam({ resources, globals }: Decided, read: ReadRule): Resources {
  const expanded: Record<string, Resource> = {};
  const add = (id: string, type: string, properties: JsonObject): void => {
    expanded[id] = { type, properties, dependsOn: expanded[id]?.dependsOn ?? [] };
  };
  const expansion: Expansion = { read, resources: expanded, add };
  const functions = Object.entries(resources).filter(([, { type }]) => type === 'AWS::Serverless::Function');
  for (const [id, resource] of Object.entries(resources)) expanded[id] = resource;
  for (const [id, resource] of functions) {
    expandFunction(expansion, id, {
      ...resource,
      properties: inherit(asObject(globals.Function), resource.properties),
    });
  }
  for (const [id, { type, properties }] of Object.entries(expanded)) {
    const above = own(globalsOf, type);
    if (above !== undefined) add(id, type, inherit(asObject(globals[above]), properties));
  }
  return expanded;
}

/** The section of Globals that a kind of API takes from. */
const globalsOf: Readonly<Record<string, string>> = {
  'AWS::Serverless::Api': 'Api',
  'AWS::Serverless::HttpApi': 'HttpApi',
};

function expandFunction(expansion: Expansion, id: string, { properties, dependsOn }: Resource): void {
  const alias = asText(properties.AutoPublishAlias);
  const aliasId = `${id}Alias${alias}`;
  const target = alias === undefined ? attribute(id, 'Arn') : reference(aliasId);
  const needs: RoleNeeds = { pollers: new Set(), statements: [], targets: [] };
  const { DeadLetterQueue, Role, Events, EventInvokeConfig, FunctionUrlConfig, Policies: _, ...rest } = properties;
  const { ProvisionedConcurrencyConfig } = properties;
  const deadLetterArn = asObject(DeadLetterQueue).TargetArn;
  if (deadLetterArn !== undefined)
    needs.targets.push({ kind: asText(asObject(DeadLetterQueue).Type) ?? 'SQS', arn: deadLetterArn });

  expansion.resources[id] = {
    type: 'AWS::Lambda::Function',
    dependsOn,
    properties: {
      ...rest,
      Role: Role ?? attribute(`${id}Role`, 'Arn'),
      ...given({ DeadLetterConfig: deadLetterArn === undefined ? undefined : { TargetArn: deadLetterArn } }),
    },
  };
  if (alias !== undefined) {
    expansion.add(`${id}Version`, 'AWS::Lambda::Version', { FunctionName: reference(id) });
    expansion.add(aliasId, 'AWS::Lambda::Alias', {
      FunctionName: reference(id),
      FunctionVersion: attribute(`${id}Version`, 'Version'),
      Name: alias,
      ...given({ ProvisionedConcurrencyConfig }),
    });
  }
  const samFunction: SamFunction = { id, properties, target, needs };
  if (isObject(EventInvokeConfig)) addEventInvokeConfig(expansion, samFunction, EventInvokeConfig, alias);
  if (isObject(FunctionUrlConfig)) addUrl(expansion, samFunction, FunctionUrlConfig);
  for (const [name, event] of Object.entries(asObject(Events)))
    expandEvent(expansion, samFunction, name, asObject(event));
  if (Role === undefined) addRole(expansion, samFunction);
}

/** A destination without an ARN is a queue or topic that SAM makes for it. */
function addEventInvokeConfig(
  expansion: Expansion,
  { id, needs }: SamFunction,
  config: JsonObject,
  alias: string | undefined,
): void {
  const destinations: Record<string, Json> = {};
  for (const [outcome, written] of Object.entries(asObject(config.DestinationConfig))) {
    const { Type, Destination } = asObject(written);
    const kind = asText(Type) ?? 'SQS';
    const own = `${id}EventInvokeConfig${outcome}${kind === 'SNS' ? 'Topic' : 'Queue'}`;
    if (Destination === undefined) expansion.add(own, kind === 'SNS' ? 'AWS::SNS::Topic' : 'AWS::SQS::Queue', {});
    const arn = Destination ?? (kind === 'SNS' ? reference(own) : attribute(own, 'Arn'));
    destinations[outcome] = { Destination: arn };
    needs.targets.push({ kind, arn });
  }
  expansion.add(`${id}EventInvokeConfig`, 'AWS::Lambda::EventInvokeConfig', {
    ...config,
    DestinationConfig: destinations,
    FunctionName: reference(id),
    Qualifier: alias ?? '$LATEST',
  });
}

function addUrl({ add, read }: Expansion, { id, target }: SamFunction, { AuthType }: JsonObject): void {
  add(`${id}Url`, 'AWS::Lambda::Url', { TargetFunctionArn: target, AuthType: AuthType ?? 'AWS_IAM' });
  if (AuthType !== 'NONE' || !read('deployment.sam-permits-push')) return;
  const everybody = { FunctionName: target, Principal: '*' };
  add(`${id}UrlPublicPermissions`, 'AWS::Lambda::Permission', {
    ...everybody,
    Action: 'lambda:InvokeFunctionUrl',
    FunctionUrlAuthType: 'NONE',
  });
  add(`${id}URLInvokeAllowPublicAccess`, 'AWS::Lambda::Permission', {
    ...everybody,
    Action: 'lambda:InvokeFunction',
    InvokedViaFunctionUrl: true,
  });
}

/** Maps are merged key by key, lists joined, anything else replaced: what stands on the function wins over Globals. */
function inherit(globals: JsonObject, own: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...globals };
  for (const [key, value] of Object.entries(own)) {
    const above = merged[key];
    if (isObject(above) && isObject(value) && !isIntrinsic(above) && !isIntrinsic(value))
      merged[key] = inherit(above, value);
    else if (isList(above) && isList(value)) merged[key] = [...above, ...value];
    else merged[key] = value;
  }
  return merged;
}

const isIntrinsic = (value: JsonObject): boolean =>
  Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
