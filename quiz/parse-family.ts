import type { Message } from '../base/message';
import { misconceptions } from '../engine';
import { askFaults } from './asks';
import { drawParameters, valuesOf } from './draw';
import { type Family, familySchema } from './family';
import { readTemplate } from './scenario-template';
import { isFilter, lookUp, placeholdersIn, substituteIn } from './substitute';

interface Origin {
  readonly file?: string;
  readonly line?: number;
  /** The line of the ask. */
  readonly askLine?: number;
  /** The line on which the scenario's text begins. */
  readonly scenarioLine?: number;
  /** The file as it is written, to find in it what is said of. */
  readonly text?: string;
}

/** A family, if it is sound, and what its author should mend. */
export function parseFamily(source: unknown, origin: Origin = {}): { family?: Family; messages: Message[] } {
  const { file = '', line = 1, scenarioLine = line, askLine = line, text: written = '' } = origin;
  const problem = (rule: string, text: string, remedy: string): Message => ({
    severity: 'error',
    rule,
    text,
    remedy,
    file,
    line,
    column: 1,
  });
  const parsed = familySchema.safeParse(source);
  if (!parsed.success) {
    const messages = parsed.error.issues.map(({ path, message }) =>
      problem('family-shape', `${path.join('.') || 'family'}: ${message}`, 'Correct this field of the front matter.'),
    );
    return { messages };
  }
  const family = parsed.data;
  const wording = [...placeholderFaults(family), ...stemFaults(family)].map(({ text, at }) => ({
    ...problem('family-placeholders', text, 'Declare it under `parameters`, or write it otherwise.'),
    line: lineOf(at, written) ?? line,
  }));
  if (wording.length > 0) return { messages: wording };

  const sample = drawParameters(family, 0);
  const ask = askFaults(substituteIn(family.ask, sample)).map((text) => ({
    ...problem('family-ask', text, 'Correct the parameters of `ask`.'),
    line: askLine,
  }));
  const scenario = readTemplate(family.scenario, { file, line: scenarioLine }).fill(sample).messages;
  const messages = [...ask, ...scenario];
  return messages.some(({ severity }) => severity === 'error') ? { messages } : { family, messages };
}

/** What is wrong with the words of a family, and what stands where it is. */
interface Fault {
  readonly text: string;
  readonly at: string;
}

/** The line of the file on which this stands first. */
function lineOf(sought: string, written: string): number | undefined {
  const before = written.split(sought);
  return before.length > 1 ? before[0]?.split('\n').length : undefined;
}

function placeholderFaults(family: Family): Fault[] {
  const empty = Object.entries(family.parameters).flatMap(([name, domain]) =>
    valuesOf(domain).length === 0 ? [{ text: `The parameter "${name}" has no values.`, at: `${name}:` }] : [],
  );
  if (empty.length > 0) return empty;
  const sample = drawParameters(family, 0);
  const words = [
    family.stem,
    family.scenario,
    ...family.hints,
    JSON.stringify(family.ask),
    JSON.stringify(family.options ?? {}),
  ];
  const used = words.flatMap(placeholdersIn);
  const unknown = used
    .filter(({ name }) => lookUp(name, sample) === undefined)
    .map(({ name }) => ({ text: `There is no parameter "${name}".`, at: `{{${name}` }));
  const filters = used.flatMap((one) =>
    one.filters
      .filter((name) => !isFilter(name))
      .map((name) => ({ text: `There is no filter "${name}".`, at: `| ${name}` })),
  );
  const texts = new Map([...unknown, ...filters].map((fault) => [fault.text, fault]));
  return [...texts.values()];
}

/** A number in a stem that is no parameter could contradict the scenario unseen. */
function stemFaults({ stem, beliefs }: Family): Fault[] {
  const number = stem.replace(/\{\{[^}]*\}\}/g, '').match(/(?<![\w-])\d+/)?.[0];
  const repeated = beliefs.find((belief, at) => beliefs.indexOf(belief) < at);
  return [
    ...(number ? [{ text: `The stem writes the number ${number} out.`, at: stem.split('\n')[0] ?? '' }] : []),
    ...(repeated ? [{ text: `The belief "${misconceptions[repeated].id}" is listed twice.`, at: 'beliefs:' }] : []),
  ];
}
