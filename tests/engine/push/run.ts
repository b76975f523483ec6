import { expect } from 'vitest';
import { assert } from '../../../base/assert';
import { aws, type RuleId, type Run, type Scenario, simulate, switchOff, violations } from '../../../engine';
import { parseScenario } from '../../../scenario';

/** Resources that many set-ups share. */
export const serverless = (name: string, more = ''): string =>
  `    ${name}: {Type: AWS::Serverless::Function, Properties: {Runtime: nodejs22.x, Handler: a.b, InlineCode: x${more}}}\n`;

/** A set-up in the words of a scenario file. Times are in seconds. */
export interface SetUp {
  readonly resources: string;
  readonly stimuli?: string;
  readonly handlers?: string;
  readonly callers?: string;
  readonly until?: number;
  readonly startsAt?: string;
  /** Resources of other accounts. */
  readonly owners?: string;
  /** Quotas of the account. */
  readonly account?: string;
}

/** The scenario that a set-up stands for. */
export function scenarioOf(setUp: SetUp): Scenario {
  const { resources, stimuli = '', handlers = '{}', callers = '{}', until = 600, startsAt, account, owners } = setUp;
  const text = `${owners === undefined ? '' : `owners: ${owners}\n`}${account === undefined ? '' : `account: ${account}\n`}${startsAt === undefined ? '' : `startsAt: ${startsAt}\n`}callers: ${callers}
template:
  Transform: AWS::Serverless-2016-10-31
  Resources:
${resources}
stimuli: [${stimuli}]
handlers: ${handlers}
until: ${until}
`;
  const { scenario, messages } = parseScenario(text);
  assert(scenario, messages.map(({ line, text: words }) => `${line}: ${words}`).join('\n'));
  return scenario;
}

/** Runs a set-up under AWS's rules, or with one of them switched off. */
export function run(setUp: SetUp, off?: RuleId, seed = 1): Run {
  const scenario = scenarioOf(setUp);
  const result = simulate(scenario, { rules: off === undefined ? aws : switchOff(aws, off), seed });
  if (off === undefined && result.stopped === undefined && result.outcome.deployment.result === 'succeeds')
    expect(violations(result.trace, scenario)).toEqual([]);
  return result;
}

/** Without the rule something of the outcome is another. */
export function expectNoticed(setUp: SetUp, off: RuleId): void {
  expect(run(setUp, off).outcome, `${off} off`).not.toEqual(run(setUp).outcome);
}
