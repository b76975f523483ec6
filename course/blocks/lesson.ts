import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import * as z from 'zod';
import type { Message } from '../../base/message';
import { isMisconceptionId } from '../../engine';
import { parseExpectation, parseScenario } from '../../scenario';
import type { CheckQuestion, CourseFile, Lesson } from '../course';
import type { CheckBlock, CheckQuestionDraft, ExpectBlock, LessonDraft, ScenarioBlock } from '../draft';
import { readFrontMatter } from '../front-matter';
import { countWords, parseMarkdown, placeOfNode, renderTree } from '../markdown';
import { problem } from '../problem';
import { readCheck } from './check';
import { type Fence, fenceOf } from './fenced';

const wordsPerMinute = 180;
/** To look at a set-up and step through its replay. */
const minutesPerScenario = 1;

const lessonFields = z.strictObject({
  id: z.string(),
  title: z.string(),
  topic: z.string(),
  order: z.int(),
  summary: z.string(),
  revision: z.int().min(1).default(1),
  prerequisites: z.array(z.string()).default([]),
  families: z.array(z.string()).default([]),
  refutes: z.array(z.string()).default([]),
  facts: z.array(z.string().regex(/^F-\d{3}$/, 'A fact is named like F-023')).default([]),
  compares: z.boolean().default(true),
  sources: z.array(z.strictObject({ title: z.string(), url: z.string(), read: z.string() })).min(1),
});

/** Reads a file of content/lessons. */
export function readLesson({ path, text }: CourseFile): { lesson?: LessonDraft; messages: readonly Message[] } {
  const body = parseMarkdown(text);
  const { fields, placeOf, messages } = readFrontMatter(body, path, lessonFields);
  const fenced: { block: Code; fence: Fence }[] = [];
  visit(body, 'code', (block) => {
    const fence = fenceOf(block);
    if (fence) fenced.push({ block, fence });
  });
  const written = (kind: Fence['kind']) => fenced.filter(({ fence }) => fence.kind === kind);
  const scenarios = written('scenario').map(({ block, fence }) => readScenario(block, fence, path));
  const read = scenarios.flatMap(({ scenario }) => scenario ?? []);
  const expectations = written('expect').map(({ block, fence }) => readExpectation(block, fence, path, read));
  const checks = written('check').map(({ block }) => readCheck(block, path));
  const all = [messages, ...[...scenarios, ...expectations, ...checks].map((one) => one.messages)].flat();
  if (!fields) return { messages: all };
  const drawn = read.some(({ diagram }) => diagram);
  const lesson: LessonDraft = {
    file: path,
    fields,
    placeOf,
    body,
    scenarios: read.map((scenario, at) => (drawn ? scenario : { ...scenario, diagram: at === 0 })),
    expectations: expectations.flatMap(({ expectation }) => expectation ?? []),
    checks: checks.flatMap(({ check }): CheckBlock[] => (check ? [check] : [])),
  };
  return { lesson, messages: all };
}

/** The lesson as a page shows it. */
export function assembleLesson({ fields, body, scenarios, checks }: LessonDraft): Lesson {
  const { families, facts: _facts, compares: _compares, refutes, ...shown } = fields;
  return {
    ...shown,
    minutes: Math.ceil(countWords(body) / wordsPerMinute + scenarios.length * minutesPerScenario),
    tree: renderTree(body),
    scenarios: scenarios.map(({ id, text, diagram, scenario }) => ({ id, scenarioText: text, diagram, scenario })),
    familyIds: families,
    refutes: refutes.filter(isMisconceptionId),
    check: checks.flatMap(({ questions }) => questions).map(renderQuestion),
  };
}

const renderQuestion = (draft: CheckQuestionDraft): CheckQuestion =>
  draft.kind === 'family'
    ? draft
    : { kind: 'recall', question: renderTree(draft.question), answer: renderTree(draft.answer) };

function readScenario(
  block: Code,
  { id, flags }: Fence,
  file: string,
): { scenario?: ScenarioBlock; messages: readonly Message[] } {
  const place = placeOfNode(file, block);
  if (id === '') {
    const remedy = 'Open the block with ```yaml scenario and an id, such as ```yaml scenario retries-by-default.';
    return { messages: [problem('scenario-has-id', place, 'This scenario has no id.', remedy)] };
  }
  const { scenario, messages } = parseScenario(block.value, { file, line: place.line + 1 });
  if (!scenario) return { messages };
  return { scenario: { id, text: block.value, place, diagram: flags.includes('diagram'), scenario }, messages };
}

function readExpectation(
  block: Code,
  { id }: Fence,
  file: string,
  scenarios: readonly ScenarioBlock[],
): { expectation?: ExpectBlock; messages: readonly Message[] } {
  const place = placeOfNode(file, block);
  const known = scenarios.find((one) => one.id === id);
  if (!known) {
    const text = `There is no sound scenario "${id}" in this lesson to expect something of.`;
    return { messages: [problem('expect-shape', place, text, 'Open the block with ```yaml expect and its id.')] };
  }
  const { expect, messages } = parseExpectation(block.value, { file, line: place.line + 1 }, known.scenario);
  return expect ? { expectation: { scenarioId: id, place, expect }, messages } : { messages };
}
