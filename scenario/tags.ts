import type { Json } from '../engine/scenario';

const functions = [
  'And',
  'Base64',
  'Cidr',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
];

/** The long name of each of CloudFormation's short tags. */
const longNames: ReadonlyMap<string, string> = new Map([
  ['!Ref', 'Ref'],
  ['!Condition', 'Condition'],
  ...functions.map((name): [string, string] => [`!${name}`, `Fn::${name}`]),
]);
const shortTags: ReadonlyMap<string, string> = new Map([...longNames].map(([tag, name]) => [name, tag]));

export const longName = (tag: string): string | undefined => longNames.get(tag);
export const shortTag = (name: string): string | undefined => shortTags.get(name);

/** A function with its argument; the attribute of a GetAtt is apart from the resource, whichever way it was written. */
export function longForm(name: string, argument: Json): { readonly [name: string]: Json } {
  if (name !== 'Fn::GetAtt' || typeof argument !== 'string') return { [name]: argument };
  const dot = argument.indexOf('.');
  return { [name]: dot < 0 ? [argument] : [argument.slice(0, dot), argument.slice(dot + 1)] };
}
