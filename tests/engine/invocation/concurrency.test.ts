import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../engine';
import { expectNoticed, run, type SetUp, serverless } from '../push/run';
import { account, aliased, burst, names, provisioned, rate } from './set-ups';

/** Reasons of the throttled calls among some, in their order. */
const reasons = (setUp: SetUp, ids: readonly string[]) => {
  const { calls } = run(setUp).outcome;
  return ids.flatMap((id) => (calls[id]?.statusCode === 429 ? [`${id} ${calls[id]?.reason}`] : []));
};
const reserved = (number: number) => `, ReservedConcurrentExecutions: ${number}`;
const overReserved = 'ReservedFunctionConcurrentInvocationLimitExceeded';

describe('who is throttled, and with which reason', () => {
  test.each<[string, SetUp, readonly string[], readonly string[]]>([
    [
      'F-262: what comes on top of the reserved concurrency',
      aliased(reserved(2), 0, 3),
      names(3, 'l'),
      [`l3 ${overReserved}`],
    ],
    ['F-262: it counts over all versions', aliased(reserved(2), 1, 2), ['a1', 'l1', 'l2'], [`l2 ${overReserved}`]],
    [
      'F-264: reserved concurrency 0 throttles everything',
      aliased(reserved(0), 1, 1),
      ['a1', 'l1'],
      [`a1 ${overReserved}`, `l1 ${overReserved}`],
    ],
    [
      'F-265: provisioned concurrency uses up the reserved one',
      aliased(reserved(2) + provisioned(2), 2, 1),
      ['a1', 'a2', 'l1'],
      [`l1 ${overReserved}`],
    ],
    [
      'provisioned concurrency spills over into what is left',
      aliased(reserved(3) + provisioned(2), 3, 1),
      ['a1', 'a2', 'a3', 'l1'],
      [`l1 ${overReserved}`],
    ],
    ['without a limit it spills over freely', aliased(provisioned(1), 3, 0), names(3, 'a'), []],
    [
      'F-261: a busy function throttles another',
      account(110, 110, 1),
      ['r1'],
      ['r1 ConcurrentInvocationLimitExceeded'],
    ],
    [
      'F-262: what is reserved is not shared',
      account(110, 0, 101, reserved(10)),
      names(101),
      ['r101 ConcurrentInvocationLimitExceeded'],
    ],
    [
      'provisioned concurrency is not shared either',
      account(110, 0, 106, `, AutoPublishAlias: live${provisioned(5)}`),
      names(106),
      ['r106 ConcurrentInvocationLimitExceeded'],
    ],
    [
      'F-017: ten requests a second for each place',
      rate(21),
      names(21),
      ['r21 ReservedFunctionInvocationRateLimitExceeded'],
    ],
  ])('%s', (_, setUp, ids, expected) => expect(reasons(setUp, ids)).toEqual(expected));

  test('F-261: without a quota in the scenario the account is never the limit', () => {
    const { account: _, ...open } = account(110, 0, 1200);
    expect(run(open).outcome.functions.Fn?.maxConcurrency).toBe(1200);
  });

  test('F-261: an account has 1,000 places unless it says otherwise', () => {
    const usual = { ...account(110, 0, 1001), account: '{}' };
    expect(reasons(usual, names(1001))).toEqual(['r1001 ConcurrentInvocationLimitExceeded']);
    const tooMuch = { resources: serverless('Fn', ', ReservedConcurrentExecutions: 901') };
    expectNoticed(tooMuch, 'concurrency.account-quota');
    expectNoticed(tooMuch, 'concurrency.unreserved-minimum');
  });

  test('a function grows by 1,000 places at once, and by 100 more a second', () => {
    const { calls } = run(burst(1100, 600)).outcome;
    const throttled = (letter: string, count: number) =>
      names(count, letter).filter((id) => calls[id]?.statusCode === 429).length;
    expect([throttled('f', 1100), throttled('l', 600)]).toEqual([100, 100]);
  });
});

describe('each rule is noticed', () => {
  test.each<[RuleId, SetUp]>([
    ['concurrency.provisioned-first', aliased(reserved(2) + provisioned(2), 2, 1)],
    ['concurrency.provisioned-counts-as-reserved', aliased(reserved(2) + provisioned(2), 0, 1)],
    ['concurrency.shared-pool', account(110, 110, 1)],
    ['concurrency.reserved-leaves-pool', account(110, 0, 101, reserved(10))],
    ['concurrency.requests-per-second', rate(21)],
    ['concurrency.scaling-rate', burst(1100, 0)],
    ['function.reserved-concurrency-caps', aliased(reserved(2), 0, 3)],
  ])('%s', (rule, setUp) => expectNoticed(setUp, rule));
});
