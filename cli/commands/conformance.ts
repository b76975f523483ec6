import type { Message } from '../../base/message';
import { aws, simulate, violations } from '../../engine';
import { type Case, compareWithExpectation, type Difference, parseCases } from '../../scenario';
import { asJson, type Command, WrongUse } from '../command';
import { filesIn, readText } from '../files';
import { sayDifference, sayMessage } from '../say';

interface Result {
  readonly id: string;
  readonly file: string;
  readonly passed: boolean;
  readonly differences: readonly Difference[];
}

/** Runs every case in files and folders, and tells where the engine and AWS differ. */
export const conformance: Command = {
  names: ['PATH...'],
  summary: 'Run every conformance case in files and folders, and tell each difference between expected and got.',
  options: { json: 'print one JSON document' },
  run({ names, flags }, terminal) {
    const files = names.flatMap((path) => filesIn(path, /\.ya?ml$/));
    const read = files.map((file) => ({ file, ...parseCases(readText(file), file) }));
    const results = read.flatMap(({ file, cases }) => cases.map((one) => runCase(one, file)));
    const messages = read.flatMap((one) => one.messages);
    const unread = read.reduce((sum, one) => sum + one.unread, 0);
    if (results.length + unread === 0) throw new WrongUse(`There is no case in ${names.join(' ')}.`);
    const passed = results.filter((result) => result.passed).length;
    const failed = results.length - passed + unread;
    if (flags.has('json')) terminal.write(asJson({ passed, failed, cases: results, messages }));
    else for (const line of report(results, messages, passed, failed)) terminal.write(line);
    return failed === 0 && messages.length === 0 ? 0 : 1;
  },
};

function runCase(one: Case, file: string): Result {
  const { trace, outcome } = simulate(one.scenario, { rules: aws, seed: 0 });
  // Nothing runs in what could not be deployed, so there is nothing to hold.
  const deployed = outcome.deployment.result === 'succeeds';
  const broken = deployed ? violations(trace, one.scenario) : [];
  const differences = [
    ...compareWithExpectation(one, outcome),
    ...broken.map((got) => ({ path: 'invariants', expected: 'that it holds', got })),
  ];
  return { id: one.id, file, passed: differences.length === 0, differences };
}

const report = (results: readonly Result[], messages: readonly Message[], passed: number, failed: number): string[] => [
  ...messages.map(sayMessage),
  ...results
    .filter((result) => !result.passed)
    .flatMap(({ id, file, differences }) => [`${file}: ${id}`, ...differences.map(sayDifference)]),
  `${passed} passed, ${failed} failed`,
];
