import { describe, expect, test } from 'vitest';
import { aws, deployment, logsOf } from '../../../engine';
import { aliased, keeping, once } from '../invocation/set-ups';
import { run, type SetUp, scenarioOf, serverless } from '../push/run';

/** Log lines of a set-up, each with its second. */
function logs(setUp: SetUp): readonly string[] {
  const { result } = deployment(scenarioOf(setUp), aws);
  if ('result' in result) throw new Error(result.message);
  return logsOf(run(setUp).trace, result, aws).map(({ at, text }) => `${at / 1000} ${text.replaceAll('\t', ' | ')}`);
}
const acting = (behaviour: string, more = ''): SetUp => ({
  ...once('payload: {}'),
  resources: serverless('Fn', more),
  handlers: `{Fn: [${behaviour}]}`,
});

describe('the lines that a function leaves', () => {
  test.each<[string, SetUp, readonly string[]]>([
    [
      'a run of 1.5 s',
      acting('{kind: succeed, duration: 1.5}', ', MemorySize: 512'),
      [
        '0 START RequestId: r1 Version: $LATEST',
        '1.5 END RequestId: r1',
        '1.5 REPORT RequestId: r1 | Duration: 1500.00 ms | Billed Duration: 1500 ms | Memory Size: 512 MB',
      ],
    ],
    [
      'F-006: a timeout',
      acting('{kind: timeout}'),
      [
        '0 START RequestId: r1 Version: $LATEST',
        '3 2026-01-01T00:00:03.000Z r1 Task timed out after 3.00 seconds',
        '3 END RequestId: r1',
        '3 REPORT RequestId: r1 | Duration: 3000.00 ms | Billed Duration: 3000 ms | Memory Size: 128 MB | Status: timeout',
      ],
    ],
    [
      'F-007: a runtime that exits',
      acting('{kind: exit}'),
      [
        '0 START RequestId: r1 Version: $LATEST',
        '0 RequestId: r1 Error: Runtime exited with error: exit status 1',
        '0 Runtime.ExitError',
        '0 END RequestId: r1',
        '0 REPORT RequestId: r1 | Duration: 0.00 ms | Billed Duration: 1 ms | Memory Size: 128 MB | Status: error | Error Type: Runtime.ExitError',
      ],
    ],
  ])('%s', (_, setUp, lines) => expect(logs(setUp)).toEqual(lines));

  test('F-020: an asynchronous event keeps its request id through its retries', () => {
    const starts = logs(keeping('{kind: throw}')).filter((line) => line.includes('START'));
    expect(starts).toEqual([0, 60, 180].map((second) => `${second} START RequestId: e Version: $LATEST`));
  });

  test('an error is told as JSON', () => {
    expect(logs(acting('{kind: throw}'))[1]).toBe(
      '0 2026-01-01T00:00:00.000Z | r1 | ERROR | Invoke Error | {"errorType":"Error","errorMessage":"The function threw an error"}',
    );
  });

  test('a call of an alias names the version that ran', () => {
    expect(logs(aliased('', 1, 0))[0]).toBe('0 START RequestId: a1 Version: 1');
  });

  test('F-293: a role that may not write logs leaves none', () => {
    const role = '    Role: {Type: AWS::IAM::Role, Properties: {}}\n';
    expect(
      logs({ ...acting('{kind: throw}'), resources: serverless('Fn', ', Role: !GetAtt Role.Arn') + role }),
    ).toEqual([]);
  });

  test('and one that may no longer leaves no more', () => {
    const setUp = keeping('{kind: throw}');
    const removed = "{at: 30, action: RemoveRolePermission, target: FnRole, permission: 'logs:PutLogEvents'}";
    expect(
      logs({ ...setUp, stimuli: `${setUp.stimuli}, ${removed}` }).filter((line) => line.includes('START')),
    ).toHaveLength(1);
  });
});
