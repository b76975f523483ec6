import * as z from 'zod';
import type { Message } from '../base/message';
import type { Caller, Json, Scenario } from '../engine/scenario';
import { faultsOf, problem } from './faults';
import { handlersSchema } from './handlers';
import { referenceFaults } from './references';
import { span, stimulusSchema, wallTime } from './stimuli';
import { templateAt } from './template';
import { inFile, type Path, readYaml, type YamlText } from './yaml';

const caller: z.ZodType<Caller> = z.strictObject({
  account: z.string().regex(/^\d{12}$/, 'An account is written with twelve digits'),
  organization: z.string().startsWith('o-').optional(),
  arn: z.string().startsWith('arn:').optional(),
  statements: z.array(z.custom<Json>((value) => typeof value === 'object' && value !== null)),
});

/** The fields of a scenario other than its horizon, which a case keeps among its expectations. */
export const setUp = {
  callers: z.record(z.string(), caller).default({}),
  owners: z.record(z.string(), z.string().regex(/^\d{12}$/, 'An account is written with twelve digits')).optional(),
  account: z.strictObject({ concurrentExecutions: z.int().min(1).max(1_000_000).optional() }).optional(),
  template: z.union([z.string(), z.record(z.string(), z.custom<Json>())]),
  stimuli: z.array(stimulusSchema),
  handlers: handlersSchema,
  startsAt: wallTime,
};
const scenarioSchema = z.strictObject({ ...setUp, until: span });
type Fields = z.output<typeof scenarioSchema>;

/** A scenario and what is wrong with it; without a scenario there is at least one message. */
export interface ParsedScenario {
  readonly scenario?: Scenario;
  readonly messages: readonly Message[];
}

/** Reads one scenario. `line` is where the text begins in `file`. */
export function parseScenario(text: string, origin: { file?: string; line?: number } = {}): ParsedScenario {
  const { data, messages, complete } = openScenario(text, origin);
  return data === undefined ? { messages } : complete(data);
}

/** A scenario whose text was read, but not yet understood: its data may be filled in first, and many times. */
export interface OpenScenario {
  readonly data?: Json;
  readonly messages: readonly Message[];
  /** Understands data that stands in the place of the text; faults are placed where the text has them. */
  complete(data: Json): ParsedScenario;
}

export function openScenario(text: string, { file = 'scenario.yaml', line = 1 } = {}): OpenScenario {
  const yaml = readYaml(text, inFile(file, line));
  return {
    ...(yaml.value !== undefined && { data: yaml.value }),
    messages: yaml.messages,
    complete(data) {
      const checked = scenarioSchema.safeParse(data);
      const filled = { ...yaml, value: data };
      return checked.success
        ? assembleScenario(checked.data, filled, [])
        : { messages: faultsOf(checked.error, filled) };
    },
  };
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

/** The format of a scenario as a JSON Schema: what an editor checks while somebody types. */
export const scenarioJsonSchema = (): object => ({
  title: 'Scenario',
  ...z.toJSONSchema(scenarioSchema, { io: 'input', unrepresentable: 'any' }),
});
