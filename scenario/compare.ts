import type { ItemOutcome, Outcome } from '../engine/outcome';
import type { Case } from './cases';
import { compareItem } from './compare-items';
import { compareRuns } from './compare-runs';
import { compareStore } from './compare-stores';
import { compareAmount, compareText, compareWithin, type Difference } from './difference';
import type { Expect } from './expect';

/** Holds what a run came to against what the case says real AWS does; an empty list means that they agree. */
export function compareWithExpectation(
  { scenario, expect }: Pick<Case, 'scenario' | 'expect'>,
  outcome: Outcome,
): Difference[] {
  const refused = outcome.deployment.result === 'fails';
  const deployment = compareDeployment(expect, outcome);
  if (expect.deploy || refused) return deployment;
  return [
    ...expect.calls.flatMap((call) => compareCall(call, outcome)),
    ...Object.entries(expect.functions).flatMap(([name, wanted]) => {
      const got = outcome.functions[name] ?? { invocations: 0, maxConcurrency: 0, runs: [] };
      const path = `functions.${name}`;
      return [
        ...compareAmount(`${path}.invocations`, wanted.invocations, got.invocations),
        ...comparePeak(`${path}.maxConcurrency`, wanted.maxConcurrency, got.maxConcurrency),
        ...(wanted.runs ? compareRuns(`${path}.runs`, wanted.runs, got.runs, scenario) : []),
      ];
    }),
    ...Object.entries(expect.items).flatMap(([id, wanted]) => compareItemOf(id, wanted, outcome.items[id] ?? [])),
    ...Object.entries(expect.stores).flatMap(([id, wanted]) =>
      compareStore(`stores.${id}`, wanted, outcome.stores[id]),
    ),
    ...Object.entries(expect.effects).flatMap(([table, rows]) =>
      Object.entries(rows).flatMap(([row, wanted]) =>
        compareAmount(`effects.${table}.${row}`, wanted, outcome.effects[table]?.[row] ?? 0),
      ),
    ),
    ...Object.entries(expect.metrics).flatMap(([name, metrics]) =>
      Object.entries(metrics).flatMap(([metric, wanted]) =>
        compareAmount(`metrics.${name}.${metric}`, wanted, outcome.metrics[name]?.[metric] ?? 0),
      ),
    ),
  ];
}

function compareDeployment({ deploy }: Expect, { deployment }: Outcome): Difference[] {
  if (!deploy)
    return deployment.result === 'succeeds'
      ? []
      : [{ path: 'deploy', expected: { result: 'succeeds' }, got: deployment }];
  if (deployment.result === 'succeeds') return [{ path: 'deploy', expected: deploy, got: deployment }];
  return [
    ...compareText('deploy.resource', deploy.resource, deployment.resource),
    ...compareText('deploy.operation', deploy.operation, deployment.operation),
    ...compareText('deploy.code', deploy.code, deployment.code),
    ...compareAmount('deploy.statusCode', deploy.statusCode, deployment.statusCode),
    ...compareWithin('deploy.message', deploy.messageContains, deployment.message),
  ];
}

function compareCall(wanted: Expect['calls'][number], { calls }: Outcome): Difference[] {
  const path = `calls.${wanted.id}`;
  const got = calls[wanted.id];
  if (!got) return [{ path, expected: wanted }];
  return [
    ...compareAmount(`${path}.statusCode`, wanted.statusCode, got.statusCode),
    ...compareText(`${path}.functionError`, wanted.functionError, got.functionError),
    ...compareText(`${path}.errorCode`, wanted.errorCode, got.errorCode),
    ...compareText(`${path}.reason`, wanted.reason, got.reason),
    ...compareWithin(`${path}.message`, wanted.messageContains, got.message),
  ];
}

/** The peak may not exceed what is written. */
const comparePeak = (path: string, wanted: Expect['functions'][string]['maxConcurrency'], got: number): Difference[] =>
  compareAmount(path, typeof wanted === 'number' ? { max: wanted } : wanted, got);

/** One consumer, or one entry for each consumer named with `via`. */
function compareItemOf(id: string, wanted: Expect['items'][string], got: readonly ItemOutcome[]): Difference[] {
  return wanted.flatMap((one) => {
    const path = one.via === undefined ? `items.${id}` : `items.${id}[${one.via}]`;
    const rests = one.via === undefined ? got : got.filter(({ via }) => via === one.via);
    const [rest] = rests;
    return rest && rests.length === 1 ? compareItem(path, one, rest) : [{ path, expected: one, got: rests }];
  });
}
