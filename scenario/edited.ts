import type { Scenario } from '../engine/scenario';
import { problem } from './faults';
import { referenceFaults } from './references';
import type { ParsedScenario } from './scenario';
import { parseTemplate } from './template';
import { inFile } from './yaml';

const file = 'template.yaml';

/** The same that happens, on a template that somebody edited as text; or what is wrong with it, by line and column. */
export function withTemplateText(scenario: Scenario, text: string): ParsedScenario {
  const { template, messages } = parseTemplate(text, inFile(file));
  if (!template) return { messages };
  const edited: Scenario = { ...scenario, template };
  const faults = referenceFaults(edited).map((one) =>
    problem('references', { file, line: 1, column: 1 }, one.text, one.remedy),
  );
  return faults.length > 0 ? { messages: faults } : { scenario: edited, messages };
}
