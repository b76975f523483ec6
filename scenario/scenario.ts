import * as z from 'zod';
import type { Message } from '../base/message';
import type { Caller, Json, Scenario } from '../engine/scenario';
import { faultsOf, problem } from './faults';
import { handlersSchema } from './handlers';
import { referenceFaults } from './references';
import { span, stimulusSchema } from './stimuli';
import { templateAt } from './template';
import { inFile, type Path, readYaml, type YamlText } from './yaml';

const caller: z.ZodType<Caller> = z.strictObject({
  account: z.string().regex(/^\d{12}$/, 'An account is written with twelve digits'),
  arn: z.string().startsWith('arn:').optional(),
  statements: z.array(z.custom<Json>((value) => typeof value === 'object' && value !== null)),
});

/** The fields of a scenario other than its horizon, which a case keeps among its expectations. */
export const setUp = {
  callers: z.record(z.string(), caller).default({}),
  template: z.union([z.string(), z.record(z.string(), z.custom<Json>())]),
  stimuli: z.array(stimulusSchema),
  handlers: handlersSchema,
};
const scenarioSchema = z.strictObject({ ...setUp, until: span });
type Fields = z.output<typeof scenarioSchema>;

/** A scenario and what is wrong with it; without a scenario there is at least one message. */
export interface ParsedScenario {
  readonly scenario?: Scenario;
  readonly messages: readonly Message[];
}

/** Reads one scenario. `line` is where the text begins in `file`. */
export function parseScenario(text: string, { file = 'scenario.yaml', line = 1 } = {}): ParsedScenario {
  const yaml = readYaml(text, inFile(file, line));
  if (yaml.value === undefined) return { messages: yaml.messages };
  const checked = scenarioSchema.safeParse(yaml.value);
  if (!checked.success) return { messages: faultsOf(checked.error, yaml) };
  return assembleScenario(checked.data, yaml, []);
}

/** Reads the template of checked fields that stand at `path`, and holds the parts of the scenario against each other. */
export function assembleScenario(fields: Fields, yaml: YamlText, path: Path): ParsedScenario {
  const { template, messages } = templateAt(fields.template as Json, yaml, [...path, 'template']);
  if (!template) return { messages };
  const scenario: Scenario = { ...fields, template };
  const faults = referenceFaults(scenario).map(({ at, text, remedy }) =>
    problem('references', yaml.placeOf([...path, ...at]), text, remedy),
  );
  return faults.length > 0 ? { messages: faults } : { scenario, messages };
}
