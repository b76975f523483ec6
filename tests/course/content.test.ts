import { expect, test } from 'vitest';
import { compileCourse } from '../../course';
import { courseFiles } from './course-files';

const { course, messages } = compileCourse(courseFiles);

test('the course of this repository has no faults', () => {
  expect(messages).toEqual([]);
});

test('it has a lesson for every topic, and 30 flashcards or more', () => {
  expect(new Set(course.lessons.map(({ topic }) => topic))).toEqual(new Set(course.topics.map(({ id }) => id)));
  expect(course.flashcards.length).toBeGreaterThanOrEqual(30);
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
