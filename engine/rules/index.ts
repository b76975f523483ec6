import * as asynchronous from './async';
import * as deployment from './deployment';
import * as permissions from './permissions';

export { rule, type Rule, type RuleTopic } from './rule';

const written = [...Object.values(asynchronous), ...Object.values(deployment), ...Object.values(permissions)];

type AnyRule = (typeof written)[number];
export type RuleId = AnyRule['id'];

/** Every rule's value in one world. The engine takes each number and each decision from the set that it is handed. */
export type RuleSet = { readonly [R in AnyRule as R['id']]: R['value'] };

/** Reads one rule's value; whoever runs the engine notes which rules were read. */
export type ReadRule = <Id extends RuleId>(id: Id) => RuleSet[Id];

/** Every rule by its id. */
export const catalogue = Object.fromEntries(written.map((rule) => [rule.id, rule])) as {
  readonly [R in AnyRule as R['id']]: R;
};

export const ruleIds = written.map((rule) => rule.id) as readonly RuleId[];

/** AWS's real values. */
export const aws = Object.fromEntries(written.map((rule) => [rule.id, rule.value])) as RuleSet;

/** The world without one rule. */
export const switchOff = (rules: RuleSet, id: RuleId): RuleSet => ({ ...rules, [id]: catalogue[id].off });
