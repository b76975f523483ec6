import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import * as z from 'zod';
import type { Message } from '../../base/message';
import { parseScenario } from '../../scenario';
import type { CourseFile, Lesson } from '../course';
import type { LessonDraft, ScenarioBlock } from '../draft';
import { readFrontMatter } from '../front-matter';
import { countWords, parseMarkdown, placeOfNode, renderTree, scenarioBlockId } from '../markdown';
import { problem } from '../problem';

const wordsPerMinute = 180;
/** To look at a set-up and step through its replay. */
const minutesPerScenario = 1;

const lessonFields = z.strictObject({
  id: z.string(),
  title: z.string(),
  topic: z.string(),
  order: z.int(),
  summary: z.string(),
  prerequisites: z.array(z.string()).default([]),
  families: z.array(z.string()).default([]),
  sources: z.array(z.strictObject({ title: z.string(), url: z.string(), read: z.string() })).min(1),
});

/** Reads a file of content/lessons. */
export function readLesson({ path, text }: CourseFile): { lesson?: LessonDraft; messages: readonly Message[] } {
  const body = parseMarkdown(text);
  const { fields, placeOf, messages } = readFrontMatter(body, path, lessonFields);
  const blocks = readScenarios(body, path);
  const all = [...messages, ...blocks.messages];
  if (!fields) return { messages: all };
  return { lesson: { file: path, fields, placeOf, body, scenarios: blocks.scenarios }, messages: all };
}

/** The lesson as a page shows it. */
export function assembleLesson({ fields, body, scenarios }: LessonDraft): Lesson {
  const { families, ...shown } = fields;
  return {
    ...shown,
    minutes: Math.ceil(countWords(body) / wordsPerMinute + scenarios.length * minutesPerScenario),
    tree: renderTree(body),
    scenarios: scenarios.map(({ id, text, scenario }) => ({ id, scenarioText: text, scenario })),
    familyIds: families,
  };
}

function readScenarios(body: Root, file: string): { scenarios: ScenarioBlock[]; messages: Message[] } {
  const scenarios: ScenarioBlock[] = [];
  const messages: Message[] = [];
  visit(body, 'code', (node) => {
    const id = scenarioBlockId(node);
    if (id === undefined) return;
    const place = placeOfNode(file, node);
    if (id === '') {
      messages.push(
        problem(
          'scenario-has-id',
          place,
          'This scenario has no id.',
          'Open the block with ```yaml scenario and an id, such as ```yaml scenario retries-by-default.',
        ),
      );
      return;
    }
    const parsed = parseScenario(node.value, { file, line: place.line + 1 });
    messages.push(...parsed.messages);
    if (parsed.scenario) scenarios.push({ id, text: node.value, place, scenario: parsed.scenario });
  });
  return { scenarios, messages };
}
