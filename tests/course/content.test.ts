import { describe, expect, test } from 'vitest';
import { compileCourse } from '../../course';
import { aws, type ItemOutcome, simulate } from '../../engine';
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

test('every lesson has a comparison table, a scenario and a confusion that it refutes', () => {
  for (const { path, text } of courseFiles.filter((file) => file.path.startsWith('content/lessons/'))) {
    expect(text, path).toMatch(/^\|( ?:?-+:? ?\|)+$/m);
    expect(text, path).toMatch(/^```yaml scenario /m);
    expect(text, path).toMatch(/^## "/m);
  }
});

/** What the prose of each lesson says of its scenario: when each function runs, in seconds, and where each item rests. */
const told: Record<string, { runs: Record<string, number[]>; rests: Record<string, Partial<ItemOutcome>> }> = {
  'push-beside-poll': {
    runs: { Greet: [0, 60], Pack: [0, 45] },
    rests: { 'sign-up': { state: 'processed', deliveries: 2 }, order: { state: 'processed', deliveries: 2 } },
  },
  'one-letter-of-three': {
    runs: { ReadLetters: [0, 31] },
    rests: {
      'letter-1': { state: 'processed', deliveries: 1 },
      'letter-2': { state: 'processed', deliveries: 2 },
      'letter-3': { state: 'processed', deliveries: 1 },
    },
  },
  'three-invocation-types': {
    runs: { Quote: [0, 0, 60, 180] },
    rests: {
      call: { state: 'failed', deliveries: 1 },
      letter: { state: 'dropped', reason: 'RetriesExhausted', deliveries: 3 },
      rehearsal: { state: 'notRun', deliveries: 0 },
    },
  },
  'one-function-three-doors': {
    runs: { Invoice: [0, 0, 0, 50, 60, 100, 180] },
    rests: {
      'sync-order': { state: 'failed', deliveries: 1 },
      'async-order': { state: 'dropped', deliveries: 3 },
      'queued-order': { state: 'dlq', where: ['UnpaidOrders'], deliveries: 3, at: 150_000 },
    },
  },
  'two-failures-three-places': {
    runs: { Bill: [0, 0, 30] },
    rests: {
      event: {
        state: 'destination',
        where: ['BareEvents', 'FailureRecords'],
        reason: 'RetriesExhausted',
        deliveries: 1,
      },
      message: { state: 'dlq', where: ['DeadOrders'], reason: 'MaxReceiveCountExceeded', deliveries: 2 },
    },
  },
  'forgotten-permission': {
    runs: { Notify: [0] },
    rests: {
      alert: { state: 'dropped', reason: 'NoPermission', deliveries: 0 },
      job: { state: 'processed', deliveries: 1 },
    },
  },
  'one-bad-parcel': {
    runs: { Ship: [0, 40] },
    rests: Object.fromEntries(
      ['parcel-1', 'parcel-2', 'parcel-3'].map((id) => [id, { state: 'dlq', where: ['LostParcels'], deliveries: 2 }]),
    ),
  },
};

describe('a lesson says of its scenario what the engine does', () => {
  const scenarios = course.lessons.flatMap((lesson) => lesson.scenarios);

  test.each(scenarios)('$id', ({ id, scenario }) => {
    const { outcome } = simulate(scenario, { rules: aws, seed: 1 });
    const expected = told[id];
    expect(expected, 'a new scenario belongs in the table above').toBeDefined();
    const runs = Object.entries(outcome.functions).map(([name, { runs }]) => [
      name,
      runs.map(({ startedAt }) => Math.floor(startedAt / 1000)),
    ]);
    expect(Object.fromEntries(runs)).toEqual(expected?.runs);
    for (const [item, rest] of Object.entries(expected?.rests ?? {})) {
      const [left] = outcome.items[item] ?? [];
      expect({ ...left, where: left?.where.toSorted() }, item).toMatchObject(rest);
    }
  });
});
