import { asList, asText, isList, isObject, type JsonObject, own } from '../json';
import type { Json } from '../scenario';
import { elsewhere } from './place';

/** What references stand for. `undefined` means not known yet: the intrinsic is then left as it is. */
export interface Scope {
  readonly ref: (name: string) => Json | undefined;
  readonly attribute: (name: string, attribute: string) => Json | undefined;
  readonly mapping: (map: string, first: string, second: string) => Json | undefined;
  readonly condition: (name: string) => boolean;
}

type Intrinsic = (argument: Json, scope: Scope) => Json | undefined;

const noValue = { Ref: 'AWS::NoValue' } as const;

/** Carries out the intrinsic functions in a value as far as the scope knows. `undefined` is AWS::NoValue: the property is left out. */
export function resolve(value: Json, scope: Scope): Json | undefined {
  if (isList(value)) return value.map((entry) => resolve(entry, scope)).filter((entry) => entry !== undefined);
  if (!isObject(value)) return value;
  const call = callIn(value);
  if (!call) return resolveFields(value, scope);
  if (isNoValue(value)) return undefined;
  // Only the chosen branch counts, so it is chosen before anything in it is looked at.
  if (call.name === 'Fn::If') return choose(call.argument, scope);
  if (call.name === 'Fn::Sub') return substitute(call.argument, scope);
  const argument = resolve(call.argument, scope) ?? noValue;
  if (isPending(argument)) return { [call.name]: argument };
  return own(intrinsics, call.name)?.(argument, scope) ?? { [call.name]: argument };
}

/** Whether an intrinsic is still left in a value. */
export function isPending(value: Json): boolean {
  if (isList(value)) return value.some(isPending);
  return isObject(value) && (callIn(value) !== undefined || Object.values(value).some(isPending));
}

/** Whether a condition expression holds. */
export function holds(expression: Json, scope: Scope): boolean {
  if (!isObject(expression)) return expression === true || expression === 'true';
  const [name, argument] = Object.entries(expression)[0] ?? [];
  const parts = asList(argument);
  switch (name) {
    case 'Fn::Equals': {
      const [one, other] = parts.map((part) => JSON.stringify(asText(resolve(part, scope)) ?? resolve(part, scope)));
      return one === other;
    }
    case 'Fn::And':
      return parts.every((part) => holds(part, scope));
    case 'Fn::Or':
      return parts.some((part) => holds(part, scope));
    case 'Fn::Not':
      return !parts.some((part) => holds(part, scope));
    case 'Condition':
      return scope.condition(asText(argument) ?? '');
    default:
      return false;
  }
}

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => scope.ref(asText(argument) ?? ''),
  'Fn::GetAtt': (argument, scope) => {
    const [name, ...attribute] = isList(argument)
      ? argument.flatMap((part) => asText(part) ?? [])
      : (asText(argument) ?? '').split('.');
    return scope.attribute(name ?? '', attribute.join('.'));
  },
  'Fn::Join': (argument) => {
    const [separator, parts] = asList(argument);
    return asList(parts)
      .map((part) => asText(part) ?? '')
      .join(asText(separator) ?? '');
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = asList(argument).map((part) => asText(part) ?? '');
    return scope.mapping(map ?? '', first ?? '', second ?? '');
  },
  'Fn::Select': (argument) => {
    const [index, parts] = asList(argument);
    return asList(parts)[Number(asText(index))] ?? elsewhere('Select');
  },
  'Fn::Split': (argument) => {
    const [separator, text] = asList(argument);
    return (asText(text) ?? '').split(asText(separator) ?? ',');
  },
  'Fn::ImportValue': (argument) => elsewhere(`import ${asText(argument) ?? ''}`),
  'Fn::GetAZs': () => ['us-east-1a', 'us-east-1b', 'us-east-1c'],
  'Fn::Base64': (argument) => argument,
  'Fn::Cidr': () => elsewhere('Cidr'),
  'Fn::ToJsonString': (argument) => JSON.stringify(argument),
  'Fn::Length': (argument) => asList(argument).length,
  'Fn::Transform': () => elsewhere('Transform'),
  Condition: (argument, scope) => scope.condition(asText(argument) ?? ''),
};

function choose(argument: Json, scope: Scope): Json | undefined {
  const [name, whenTrue, whenFalse] = asList(argument);
  const chosen = scope.condition(asText(name) ?? '') ? whenTrue : whenFalse;
  return chosen === undefined ? undefined : resolve(chosen, scope);
}

function substitute(argument: Json, scope: Scope): Json {
  const [template, given] = isList(argument) ? argument : [argument];
  const variables = isObject(given) ? resolveFields(given, scope) : {};
  let pending = Object.values(variables).some(isPending);
  const text = (asText(template) ?? '').replace(/\$\{(!?)([^}]*)\}/g, (found, escaped: string, written: string) => {
    if (escaped) return `\${${written}}`;
    const name = written.trim();
    const value = own(variables, name) ?? lookUp(name, scope);
    if (value === undefined) pending = true;
    return asText(value) ?? found;
  });
  return pending ? { 'Fn::Sub': isObject(given) ? [template as Json, variables] : (template as Json) } : text;
}

/** `Name` is a reference, `Name.Attribute` an attribute. */
function lookUp(name: string, scope: Scope): Json | undefined {
  const [first = '', ...attribute] = name.split('.');
  return attribute.length === 0 ? scope.ref(first) : (scope.attribute(first, attribute.join('.')) ?? scope.ref(name));
}

function resolveFields(fields: JsonObject, scope: Scope): JsonObject {
  const resolved: Record<string, Json> = {};
  for (const [key, value] of Object.entries(fields)) {
    const inner = resolve(value, scope);
    if (inner !== undefined) resolved[key] = inner;
  }
  return resolved;
}

function callIn(value: JsonObject): { readonly name: string; readonly argument: Json } | undefined {
  const [name, ...others] = Object.keys(value);
  if (name === undefined || others.length > 0) return undefined;
  const argument = value[name] as Json;
  if (name === 'Condition') return typeof argument === 'string' ? { name, argument } : undefined;
  return name === 'Fn::If' || name === 'Fn::Sub' || Object.hasOwn(intrinsics, name) ? { name, argument } : undefined;
}

const isNoValue = (value: JsonObject): boolean => value.Ref === noValue.Ref;
