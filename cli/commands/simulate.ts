import type { Message } from '../../base/message';
import {
  aws,
  deployment,
  divergence,
  logsOf,
  type Misconception,
  type MisconceptionId,
  misconceptions,
  type RuleSet,
  type Run,
  simulate as runScenario,
  type Scenario,
  sayFact,
  withBelief,
} from '../../engine';
import { parseCases, parseScenario } from '../../scenario';
import { asJson, type Command, type Given, WrongUse, wholeNumber } from '../command';
import { readText } from '../files';
import { sayMessage, sayOutcome, sayTimeline } from '../say';
import { sayLogs, sayMetrics } from '../say-signals';

interface Named {
  readonly id?: string;
  readonly title?: string;
  readonly scenario: Scenario;
}

/** Runs scenarios and shows what happens, as AWS does it or as somebody believes it. */
export const simulate: Command = {
  names: ['FILE'],
  summary: 'Run the scenario of a file, or its cases, and print timeline and outcome.',
  options: {
    'case ID': 'run this case only',
    'misconception ID': 'run it in the world of this belief, and tell where it parts from AWS',
    'seed N': 'settle what AWS leaves open in another way',
    metrics: 'print the CloudWatch metrics that the run moves',
    logs: 'print the log lines that its functions leave',
    json: 'print one JSON document: one run, or a list of runs for a file of cases',
  },
  run(given, terminal) {
    const belief = beliefOf(given);
    const seed = wholeNumber(given, 'seed', 0, 0);
    const { scenarios, messages } = readScenarios(given);
    for (const message of messages) terminal.complain(sayMessage(message));
    const runs = scenarios.map((named) => {
      const truth = runScenario(named.scenario, { rules: aws, seed });
      const rules = belief ? withBelief(aws, belief) : aws;
      const shown = belief ? runScenario(named.scenario, { rules, seed }) : truth;
      return { ...named, truth, shown, ...beside(named.scenario, shown, rules, given.flags) };
    });
    if (given.flags.has('json')) {
      const shown = runs.map(({ id, truth, shown, assumed, logs }) => ({
        ...(id !== undefined && { id }),
        trace: shown.trace,
        outcome: shown.outcome,
        ...(assumed.length > 0 && { assumed }),
        ...(given.flags.has('logs') && { logs }),
        ...(belief && { misconception: belief.id, parts: divergence(truth.trace, shown.trace) ?? null }),
      }));
      terminal.write(asJson(shown.length === 1 ? shown[0] : shown));
    } else {
      for (const { id, title, truth, shown, assumed, logs } of runs) {
        if (id !== undefined) terminal.write(`${id}: ${title}`);
        for (const line of [...sayTimeline(shown.trace), '', ...sayOutcome(shown.outcome)]) terminal.write(line);
        for (const sentence of assumed) terminal.write(`assumed: ${sentence}`);
        if (given.flags.has('metrics')) for (const line of sayMetrics(shown.outcome)) terminal.write(line);
        for (const line of sayLogs(logs)) terminal.write(line);
        if (belief) terminal.write(sayParting(belief, truth, shown));
        terminal.write('');
      }
    }
    return messages.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

/** What the run takes for granted, and the log lines that its functions leave. */
function beside(scenario: Scenario, { trace }: Run, rules: RuleSet, flags: Given['flags']) {
  const { result } = deployment(scenario, rules);
  if ('result' in result) return { assumed: [], logs: [] };
  return { assumed: result.assumed, logs: flags.has('logs') ? logsOf(trace, result, rules) : [] };
}

function beliefOf({ values: { misconception: id } }: Given): Misconception | undefined {
  if (id === undefined) return undefined;
  const known = Object.keys(misconceptions);
  if (!known.includes(id)) throw new WrongUse(`There is no misconception "${id}"; there are: ${known.join(', ')}.`);
  return misconceptions[id as MisconceptionId];
}

function readScenarios({ names: [file = ''], values }: Given): { scenarios: Named[]; messages: readonly Message[] } {
  const text = readText(file);
  if (!/^cases\s*:/m.test(text)) {
    if (values.case !== undefined) throw new WrongUse(`${file} holds one scenario and no cases.`);
    const { scenario, messages } = parseScenario(text, { file });
    return { scenarios: scenario ? [{ scenario }] : [], messages };
  }
  const { cases, messages } = parseCases(text, file);
  const chosen = values.case === undefined ? cases : cases.filter(({ id }) => id === values.case);
  if (values.case !== undefined && chosen.length === 0 && messages.length === 0) {
    throw new WrongUse(`There is no case "${values.case}" in ${file}.`);
  }
  return { scenarios: [...chosen], messages };
}

function sayParting({ belief }: Misconception, truth: Run, shown: Run): string {
  const parted = divergence(truth.trace, shown.trace);
  if (!parted) return `Believing "${belief}" changes nothing here.`;
  const { trueFact, otherFact } = parted;
  return [
    `Believed: ${belief}`,
    `It parts from AWS at ${parted.at / 1000} s.`,
    `  AWS:      ${trueFact ? sayFact(trueFact) : 'nothing happens'}`,
    `  believed: ${otherFact ? sayFact(otherFact) : 'nothing happens'}`,
  ].join('\n');
}
