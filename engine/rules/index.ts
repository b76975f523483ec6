import * as asynchronous from './async';
import * as asyncRecords from './async-records';
import * as concurrency from './concurrency';
import * as deployment from './deployment';
import * as destinationDeployment from './destination-deployment';
import * as duplicates from './duplicates';
import * as dynamodb from './dynamodb';
import * as eventbridge from './eventbridge';
import * as fanOutDeployment from './fan-out-deployment';
import * as faults from './faults';
import * as fifo from './fifo';
import * as filter from './filter';
import * as functions from './function';
import * as http from './http';
import * as kafka from './kafka';
import * as kinesis from './kinesis';
import * as mapping from './mapping';
import * as mappingAnswers from './mapping-answers';
import * as mappingDeployment from './mapping-deployment';
import * as patterns from './patterns';
import * as permissions from './permissions';
import * as pipes from './pipes';
import * as push from './push';
import * as pushDeployment from './push-deployment';
import * as queueDeployment from './queue-deployment';
import * as recursion from './recursion';
import * as s3 from './s3';
import * as schedules from './schedules';
import * as sns from './sns';
import * as sqs from './sqs';
import * as stepFunctions from './step-functions';
import * as streamDeployment from './stream-deployment';
import * as streamFailures from './stream-failures';
import * as streamReports from './stream-reports';
import * as streamWindows from './stream-windows';
import * as streams from './streams';
import * as synchronous from './synchronous';

export type { Rule, RuleTopic } from './rule';

const written = [
  ...Object.values(synchronous),
  ...Object.values(asynchronous),
  ...Object.values(asyncRecords),
  ...Object.values(functions),
  ...Object.values(concurrency),
  ...Object.values(recursion),
  ...Object.values(push),
  ...Object.values(eventbridge),
  ...Object.values(s3),
  ...Object.values(faults),
  ...Object.values(http),
  ...Object.values(pushDeployment),
  ...Object.values(schedules),
  ...Object.values(stepFunctions),
  ...Object.values(pipes),
  ...Object.values(mapping),
  ...Object.values(mappingAnswers),
  ...Object.values(sqs),
  ...Object.values(fifo),
  ...Object.values(sns),
  ...Object.values(duplicates),
  ...Object.values(permissions),
  ...Object.values(deployment),
  ...Object.values(queueDeployment),
  ...Object.values(mappingDeployment),
  ...Object.values(destinationDeployment),
  ...Object.values(fanOutDeployment),
  ...Object.values(patterns),
  ...Object.values(filter),
  ...Object.values(streams),
  ...Object.values(streamFailures),
  ...Object.values(streamReports),
  ...Object.values(kinesis),
  ...Object.values(dynamodb),
  ...Object.values(kafka),
  ...Object.values(streamDeployment),
  ...Object.values(streamWindows),
];

type AnyRule = (typeof written)[number];
export type RuleId = AnyRule['id'];

/** Every rule's value in one world. The engine takes each number and each decision from the set that it is handed. */
export type RuleSet = { readonly [R in AnyRule as R['id']]: R['value'] };

/** Reads one rule's value; whoever runs the engine notes which rules were read. */
export type ReadRule = <Id extends RuleId>(id: Id) => RuleSet[Id];

/** Every rule by its id. */
export const catalogue = Object.fromEntries(written.map((rule) => [rule.id, rule])) as unknown as {
  readonly [R in AnyRule as R['id']]: R;
};

export const ruleIds = written.map((rule) => rule.id) as readonly RuleId[];

/** AWS's real values. */
export const aws = Object.fromEntries(written.map((rule) => [rule.id, rule.value])) as unknown as RuleSet;

/** The world without one rule. */
export const switchOff = (rules: RuleSet, id: RuleId): RuleSet => ({ ...rules, [id]: catalogue[id].off });
