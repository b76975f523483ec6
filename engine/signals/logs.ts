import type { Duration, Instant } from '../../base/time';
import { isoTime } from '../calendar';
import type { FunctionError } from '../function/errors';
import { executedVersion } from '../function/functions';
import { mayLog, withoutAction } from '../permissions';
import type { RuleSet } from '../rules';
import type { Fact } from '../trace';
import type { World } from '../world';
import { runOf } from './function-metrics';

/** One line in the log group of a function. */
export interface LogLine {
  readonly at: Instant;
  readonly functionId: string;
  readonly text: string;
}

/**
 * What the functions of a run leave in CloudWatch Logs; one whose role may not write logs leaves nothing. Where AWS
 * writes a UUID as the request id, these lines name what the run was about. Memory in use is unknown and left out.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html
 */
export function logsOf(trace: readonly Fact[], world: World, rules: RuleSet): readonly LogLine[] {
  const lines: LogLine[] = [];
  const asynchronous = new Set<string>();
  const startedAt = new Map<string, Instant>();
  let now = world;
  for (const fact of trace) {
    if (fact.kind === 'changed') now = changed(now, fact);
    if (fact.kind === 'queued' && fact.owner === 'lambda-async-queue')
      for (const copy of fact.copies) asynchronous.add(copy);
    if (fact.kind !== 'run-started' && fact.kind !== 'run-ended') continue;
    const { place: functionId, at } = fact;
    const settings = world.functions[functionId];
    if (!settings || !mayLog({ world: now, read: (id) => rules[id] }, settings.arn)) continue;
    const id = requestIdOf(fact, asynchronous.has(fact.copies[0] ?? ''));
    if (fact.kind === 'run-started') startedAt.set(runOf(fact), at);
    const texts =
      fact.kind === 'run-started'
        ? [`START RequestId: ${id} Version: ${executedVersion(settings, fact.qualifier ?? '')}`]
        : ending(fact, id, at - (startedAt.get(runOf(fact)) ?? at), settings.memory, isoTime(world, at));
    for (const text of texts) lines.push({ at, functionId, text });
  }
  return lines;
}

function ending({ error }: Fact, id: string, duration: Duration, memory: number, when: string): readonly string[] {
  const failed = error === undefined ? [] : errorLine(error, when, id);
  const kind = error && (error.errorType === 'Sandbox.Timedout' ? 'timeout' : 'error');
  const status =
    kind === undefined ? '' : `\tStatus: ${kind}${kind === 'error' ? `\tError Type: ${error?.errorType}` : ''}`;
  const billed = Math.max(1, Math.ceil(duration));
  return [
    ...failed,
    `END RequestId: ${id}`,
    `REPORT RequestId: ${id}\tDuration: ${duration.toFixed(2)} ms\tBilled Duration: ${billed} ms\tMemory Size: ${memory} MB${status}`,
  ];
}

function errorLine({ errorType, errorMessage }: FunctionError, when: string, id: string): readonly string[] {
  switch (errorType) {
    case 'Sandbox.Timedout':
      return [`${when} ${id} ${errorMessage}`];
    case 'Runtime.ExitError':
      return [`RequestId: ${id} ${errorMessage}`, errorType];
    default:
      return [`${when}\t${id}\tERROR\tInvoke Error\t${JSON.stringify({ errorType, errorMessage })}`];
  }
}

/** An asynchronous event keeps its request id through all its retries; every other invoke has one of its own. */
function requestIdOf({ copies, attempt }: Fact, asynchronous: boolean): string {
  const names = copies.map((copy) => copy.slice(0, copy.lastIndexOf('@')));
  const name = names.length > 1 ? `${names[0]}-and-${names.length - 1}-more` : (names[0] ?? 'request');
  const plain = name.replace(/\s+/g, '-');
  return asynchronous || attempt === undefined || attempt < 2 ? plain : `${plain}-${attempt}`;
}

/** Roles lose permissions while a scenario goes on. */
function changed(world: World, { place, result = '' }: Fact): World {
  const role = world.roles[place];
  if (!role || !result.startsWith('without ')) return world;
  const statements = withoutAction(role.statements, result.slice('without '.length));
  return { ...world, roles: { ...world.roles, [place]: { ...role, statements } } };
}
