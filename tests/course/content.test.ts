import { expect, test } from 'vitest';
import { compileCourse } from '../../course';
import { courseFiles } from './course-files';

const { course, messages } = compileCourse(courseFiles);

test('the course of this repository has no faults', () => {
  expect(messages).toEqual([]);
});

test('it has lessons and flashcards for every topic', () => {
  const topics = new Set(course.topics.map(({ id }) => id));
  expect(new Set(course.lessons.map(({ topic }) => topic))).toEqual(topics);
  expect(new Set(course.flashcards.map(({ topic }) => topic))).toEqual(topics);
});

test('it has 150 flashcards or more, and what the engine knows of is tied to its rules', () => {
  expect(course.flashcards.length).toBeGreaterThanOrEqual(150);
  const tied = course.flashcards.filter(({ rules }) => rules.length > 0);
  expect(tied.length / course.flashcards.length).toBeGreaterThanOrEqual(0.9);
});

test('what exams ask about most has the most cards (ux.md, part 5)', () => {
  const cards = (...topics: readonly string[]) =>
    course.flashcards.filter(({ topic }) => topics.includes(topic)).length / course.flashcards.length;
  expect(cards('retries', 'dead-letter-queues')).toBeGreaterThanOrEqual(0.16);
  expect(cards('sqs', 'event-source-mapping')).toBeGreaterThanOrEqual(0.14);
  expect(cards('permissions')).toBeGreaterThanOrEqual(0.07);
  expect(cards('brokers')).toBeLessThanOrEqual(0.05);
});

test('it is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(course))).toEqual(course);
});

test('each scenario of a lesson says what the prose says of it', () => {
  for (const { id, scenarios, check, refutes } of course.lessons) {
    expect(
      scenarios.filter(({ diagram }) => diagram),
      id,
    ).not.toHaveLength(0);
    expect(check, id).toHaveLength(2);
    expect(refutes, id).not.toHaveLength(0);
  }
});

test('every lesson clears up a confusion under a heading in quotation marks', () => {
  for (const { path, text } of courseFiles.filter((file) => file.path.startsWith('content/lessons/'))) {
    expect(text, path).toMatch(/^## "/m);
    expect(text, path).toMatch(/^facts: \[F-/m);
  }
});
