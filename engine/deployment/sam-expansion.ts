import type { JsonObject } from '../json';
import type { ReadRule } from '../rules';
import type { Json } from '../scenario';
import type { Resource } from './decide';

/** CloudFormation resources as SAM writes them, gathered while a template is expanded. */
export interface Expansion {
  readonly read: ReadRule;
  readonly resources: Record<string, Resource>;
  readonly add: (id: string, type: string, properties: JsonObject) => void;
}

/** One function while it is expanded. */
export interface SamFunction {
  readonly id: string;
  readonly properties: JsonObject;
  /** The ARN that its event sources target: the alias with AutoPublishAlias, else the bare function. */
  readonly target: Json;
  readonly needs: RoleNeeds;
}

/** What the role of a function must allow for its event sources and targets. */
export interface RoleNeeds {
  /** Names of managed policies. */
  readonly pollers: Set<string>;
  /** Statements of its own for what it reads. */
  readonly statements: Json[];
  readonly targets: { readonly kind: string; readonly arn: Json }[];
}

export const attribute = (id: string, name: string): Json => ({ 'Fn::GetAtt': [id, name] });
export const reference = (id: string): Json => ({ Ref: id });
