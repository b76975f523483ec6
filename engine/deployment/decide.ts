import { asList, asObject, asText, type JsonObject, own } from '../json';
import type { Json, Template } from '../scenario';
import { holds, resolve, type Scope } from './intrinsics';
import { account, elsewhere, region, stackName } from './place';

/** A resource of a template. References to other resources may still stand in its properties. */
export interface Resource {
  readonly type: string;
  readonly properties: JsonObject;
  readonly dependsOn: readonly string[];
}

export type Resources = Readonly<Record<string, Resource>>;

/** A template once everything is decided that does not depend on a resource: parameters, mappings, conditions and branches. */
export interface Decided {
  readonly resources: Resources;
  readonly globals: JsonObject;
  readonly scope: Scope;
}

export function decide(template: Template): Decided {
  const scope = scopeOf(template);
  const resources: Record<string, Resource> = {};
  for (const [id, { Type, Properties, DependsOn, Condition }] of Object.entries(template.Resources)) {
    // Fn::ForEach and the like stand where a resource would.
    if (typeof Type !== 'string') continue;
    if (typeof Condition === 'string' && !scope.condition(Condition)) continue;
    const properties = asObject(resolve(asObject(Properties), scope));
    resources[id] = { type: Type, properties, dependsOn: asList(DependsOn).flatMap((name) => asText(name) ?? []) };
  }
  return { resources, globals: asObject(resolve(asObject(template.Globals), scope)), scope };
}

const pseudo: JsonObject = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': stackName,
  'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stackName}/1`,
  'AWS::NotificationARNs': [],
};

function scopeOf(template: Template): Scope {
  const parameters = asObject(template.Parameters);
  const mappings = asObject(template.Mappings);
  const conditions = asObject(template.Conditions);
  const asked = new Set<string>();
  const scope: Scope = {
    ref: (name) =>
      own(pseudo, name) ??
      (Object.hasOwn(parameters, name) ? parameterValue(name, asObject(parameters[name])) : undefined),
    attribute: () => undefined,
    mapping: (map, first, second) =>
      own(asObject(own(asObject(own(mappings, map)), first)), second) ?? elsewhere(`${map}.${first}.${second}`),
    condition: (name) => {
      // A condition that asks for itself never holds.
      if (asked.has(name)) return false;
      asked.add(name);
      const answer = holds(own(conditions, name) ?? false, scope);
      asked.delete(name);
      return answer;
    },
  };
  return scope;
}

/** A parameter's default; of one that names a Systems Manager parameter the value is elsewhere. */
function parameterValue(name: string, { Type, Default }: JsonObject): Json {
  const type = asText(Type) ?? 'String';
  if (Default === undefined || type.startsWith('AWS::SSM::')) return elsewhere(`parameter ${name}`);
  const isListType = type === 'CommaDelimitedList' || type.startsWith('List<');
  return isListType ? (asText(Default) ?? '').split(',').map((part) => part.trim()) : Default;
}
