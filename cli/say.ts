import type { Message } from '../base/message';
import { inSeconds, sayDuration } from '../base/time';
import { type Fact, type ItemOutcome, type Outcome, ownerName, sayFact } from '../engine';
import type { Difference } from '../scenario';

export const sayMessage = ({ file, line, column, severity, text, remedy }: Message): string =>
  `${file}:${line}:${column}: ${severity}: ${text} ${remedy}`;

export const sayDifference = ({ path, expected, got }: Difference): string =>
  `  ${path}: expected ${JSON.stringify(expected)}, got ${got === undefined ? 'nothing' : JSON.stringify(got)}`;

/** One line a fact: when, what, whose doing, and the rule that says so. */
export function sayTimeline(trace: readonly Fact[]): string[] {
  return trace.map((fact) => {
    const at = `${inSeconds(fact.at)} s`.padStart(10);
    return `${at}  ${sayFact(fact)}  (${ownerName(fact.owner)}; ${fact.rule})`;
  });
}

/** What became of everything, one line a thing. */
export function sayOutcome({ deployment, calls, functions, items, stores }: Outcome): string[] {
  if (deployment.result === 'fails') {
    const { operation, resource, code, statusCode, message } = deployment;
    return [`Deployment fails: ${operation} for ${resource}: ${code} (${statusCode}): ${message}`];
  }
  return [
    ...Object.entries(calls).map(
      ([id, { statusCode, errorCode, functionError }]) =>
        `call ${id}: ${[statusCode, errorCode, functionError && `function error ${functionError}`].filter(Boolean).join(', ')}`,
    ),
    ...Object.entries(functions).map(
      ([id, { invocations, maxConcurrency }]) =>
        `function ${id}: ${count(invocations, 'run')}, at most ${maxConcurrency} at once`,
    ),
    ...Object.entries(items).flatMap(([id, rests]) => rests.map((rest) => `item ${id}: ${sayRest(rest)}`)),
    ...Object.entries(stores).map(([id, store]) => `store ${id}: ${count(store.count, 'item')}`),
  ];
}

function sayRest({ via, state, reason, where, deliveries, at }: ItemOutcome): string {
  const place = where.length > 0 ? ` (${where.join(', ')})` : '';
  const when = at === undefined ? '' : ` after ${sayDuration(at)}`;
  return [`${state}${place}`, via && `by ${via}`, reason, `${count(deliveries, 'delivery', 'deliveries')}${when}`]
    .filter(Boolean)
    .join(', ');
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
