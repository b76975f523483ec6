import * as z from 'zod';
import type { Message } from '../base/message';
import type { Scenario } from '../engine/scenario';
import { type Expect, expectSchema } from './expect';
import { faultsOf, problem } from './faults';
import { choose, isFiring, isFunction, knownItems, type ReferenceFault } from './names';
import { assembleScenario, setUp } from './scenario';
import { inFile, type Path, readYaml, type YamlText } from './yaml';

const fileSchema = z.strictObject({ schema: z.literal(1), cases: z.array(z.unknown()).min(1) });

const caseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is written in kebab case'),
  title: z.string().min(1),
  facts: z.array(z.string().regex(/^F-\d+$/, 'A fact is named like F-023')),
  source: z.array(z.string()).min(1),
  confidence: z.enum(['recorded', 'documented', 'inferred']),
  notes: z.string().optional(),
  ...setUp,
  expect: expectSchema,
});

/** A scenario and what real AWS then does. */
export interface Case {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly source: readonly string[];
  readonly confidence: 'recorded' | 'documented' | 'inferred';
  readonly scenario: Scenario;
  readonly expect: Expect;
}

/** The sound cases of a file, how many could not be read, and why. */
export interface ParsedCases {
  readonly cases: readonly Case[];
  readonly unread: number;
  readonly messages: readonly Message[];
}

/** Reads a file of cases. A broken case becomes messages; the sound ones are kept. */
export function parseCases(text: string, file: string): ParsedCases {
  const yaml = readYaml(text, inFile(file));
  if (yaml.value === undefined) return { cases: [], unread: 1, messages: yaml.messages };
  const checked = fileSchema.safeParse(yaml.value);
  if (!checked.success) return { cases: [], unread: 1, messages: faultsOf(checked.error, yaml) };
  const read = checked.data.cases.map((one, index) => readCase(one, yaml, ['cases', index]));
  const cases = read.flatMap((one) => one.case ?? []);
  const messages = read.flatMap((one) => one.messages);
  return {
    cases,
    unread: read.length - cases.length,
    messages: [...messages, ...repeatedIds(checked.data.cases, yaml)],
  };
}

function readCase(value: unknown, yaml: YamlText, path: Path): { case?: Case; messages: readonly Message[] } {
  const checked = caseSchema.safeParse(value);
  if (!checked.success) return { messages: faultsOf(checked.error, yaml, path) };
  const { id, title, facts, source, confidence, expect, ...setUpOfCase } = checked.data;
  const { until } = expect;
  const { scenario, messages } = assembleScenario({ ...setUpOfCase, until }, yaml, path);
  if (!scenario) return { messages };
  const faults = unknownNames(expect, scenario, yaml, [...path, 'expect']);
  return faults.length > 0
    ? { messages: faults }
    : { case: { id, title, facts, source, confidence, scenario, expect }, messages };
}

const expectation = expectSchema.omit({ until: true });

/** Reads what is expected of a scenario that stands elsewhere. `line` is where the text begins in `file`. */
export function parseExpectation(
  text: string,
  { file, line }: { file: string; line: number },
  scenario: Scenario,
): { expect?: Expect; messages: readonly Message[] } {
  const yaml = readYaml(text, inFile(file, line));
  if (yaml.value === undefined) return { messages: yaml.messages };
  const checked = expectation.safeParse(yaml.value);
  if (!checked.success) return { messages: faultsOf(checked.error, yaml) };
  const expect = { ...checked.data, until: scenario.until };
  const faults = unknownNames(expect, scenario, yaml, []);
  return faults.length > 0 ? { messages: faults } : { expect, messages: [] };
}

/** Items and functions that are expected to do something, but are not there; `path` leads to the expectation. */
const unknownNames = (expect: Expect, scenario: Scenario, yaml: YamlText, path: Path): Message[] =>
  findUnknown(expect, scenario).map(({ at, text, remedy }) =>
    problem('references', yaml.placeOf([...path, ...at]), text, remedy),
  );

function findUnknown(expect: Expect, scenario: Scenario): ReferenceFault[] {
  const { template } = scenario;
  const known = knownItems(scenario);
  const item = (id: string, at: readonly PropertyKey[]): ReferenceFault[] =>
    known.includes(id) || isFiring(template, id)
      ? []
      : [{ at, text: `No stimulus sends the item ${id}.`, remedy: choose(known) }];
  return [
    ...expect.calls.flatMap(({ id }, index) => item(id, ['calls', index, 'id'])),
    ...Object.keys(expect.items).flatMap((id) => item(id, ['items', id])),
    ...Object.entries(expect.functions).flatMap(([name, { runs = [] }]) => [
      ...(isFunction(template, name)
        ? []
        : [
            {
              at: ['functions', name],
              text: `The template has no function ${name}.`,
              remedy: 'Correct the name.',
            },
          ]),
      ...runs.flatMap(({ items = [] }, index) =>
        items.flatMap((id, at) => item(id, ['functions', name, 'runs', index, 'items', at])),
      ),
    ]),
  ];
}

function repeatedIds(cases: readonly unknown[], yaml: YamlText): Message[] {
  const ids = cases.map((one) => (typeof one === 'object' && one !== null && 'id' in one ? one.id : undefined));
  return ids.flatMap((id, index) =>
    id === undefined || ids.indexOf(id) === index
      ? []
      : [
          problem(
            'references',
            yaml.placeOf(['cases', index, 'id']),
            `Two cases are called ${String(id)}.`,
            'Give each an id of its own.',
          ),
        ],
  );
}
