import * as z from 'zod';
import type { Message } from '../base/message';
import type { Json, Template } from '../engine/scenario';
import { faultsOf } from './faults';
import { inFile, type Locate, type Path, readYaml, type YamlText } from './yaml';

const remedyOfId = 'A logical id holds letters and digits only.';

const resource = z.looseObject({
  Type: z.string().min(1),
  Properties: z.record(z.string(), z.custom<Json>()).optional(),
  Condition: z.string().optional(),
});

const templateSchema = z.looseObject({
  Resources: z.record(z.string(), resource).check(({ value, issues }) => {
    const ids = Object.keys(value);
    const explain = (message: string, remedy: string, path: string[]): number =>
      issues.push({ code: 'custom', message, params: { remedy }, path, input: value });
    if (ids.length === 0) explain('holds no resource', 'Add one.', []);
    for (const id of ids) if (!/^[A-Za-z0-9]+$/.test(id)) explain('is no logical id', remedyOfId, [id]);
  }),
});

/** A template and what is wrong with it; without a template there is at least one message. */
export interface ParsedTemplate {
  readonly template?: Template;
  readonly messages: readonly Message[];
}

/** Reads the text of a CloudFormation or SAM template; its short tags are written out. */
export function parseTemplate(text: string, locate: Locate = inFile('template.yaml')): ParsedTemplate {
  const yaml = readYaml(text, locate);
  return yaml.value === undefined ? { messages: yaml.messages } : checkTemplate(yaml.value, yaml, []);
}

/** Checks a template that stands at `path` of a YAML text: as a text of its own, or as a mapping. */
export function templateAt(value: Json, yaml: YamlText, path: Path): ParsedTemplate {
  return typeof value === 'string' ? parseTemplate(value, yaml.locateWithin(path)) : checkTemplate(value, yaml, path);
}

function checkTemplate(value: Json, yaml: YamlText, path: Path): ParsedTemplate {
  const checked = templateSchema.safeParse(value);
  if (!checked.success) return { messages: faultsOf(checked.error, yaml, path) };
  return { template: value as unknown as Template, messages: [] };
}
