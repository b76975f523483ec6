import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from '../../base/random';
import type { MisconceptionId } from '../../engine';
import type { Found } from '../../quiz/asks';
import { type Answer, answerSchema, type FormName, formOf, type Material, type Question } from '../../quiz/forms';

const beliefs: MisconceptionId[] = [
  'async-failure-not-retried',
  'async-retried-three-times',
  'received-message-deleted',
];
const ids = ['one', 'two', 'three', 'four'];
const parts = Object.fromEntries(ids.map((id) => [id, `Part ${id}`]));
const place = fc.constantFrom('processed', 'dropped', 'in Dlq', 'pending');

/** What an ask could find, for each form. */
const founds: Record<FormName, fc.Arbitrary<Found>> = {
  'single-choice': fc.oneof(fc.integer({ min: 0, max: 9 }), place),
  'multiple-choice': fc.subarray(ids),
  number: fc.integer({ min: 0, max: 9 }),
  order: fc.shuffledSubarray(ids, { minLength: ids.length }),
  place: fc.record({ one: place, two: place, three: place }),
  match: fc.record({ one: place, two: place, three: place }),
  missing: fc.subarray(ids),
  fix: fc.record({ one: fc.constantFrom('low', 'high'), two: fc.constantFrom('low', 'high') }),
};

const choices = ['low', 'mid', 'high'].map((id) => ({ id, text: `Set it ${id}` }));
const panel = {
  settings: ['one', 'two'].map((id) => ({ id, text: `Setting ${id}`, current: 'mid', choices })),
  properties: ['It works'],
  broken: () => [],
  brokenIn: () => [],
};

const material = (found: fc.Arbitrary<Found>): fc.Arbitrary<Material> =>
  fc.record({ key: found, others: fc.tuple(found, found, found), seed: fc.nat() }).map(({ key, others, seed }) => ({
    key,
    worlds: others.map((other, at) => ({ belief: beliefs[at] as MisconceptionId, found: other })),
    near: [1, 2, 3, 'processed', 'expired'],
    label: 'Number',
    unit: 'runs',
    parts,
    panel,
    say: (value) => `It is ${value}`,
    wordings: (value) => [parts[value] ?? `It is ${value}`, `It would be ${value}`],
    stem: 'What is it?',
    random: (name) => randomStream(seed, name),
  }));

const names = Object.keys(founds) as FormName[];

interface Asked {
  question: Question;
  key: Answer;
  given: Material;
}

/** Every fair question of a form that chance offers, with its key. */
function forEachQuestion(name: FormName, check: (asked: Asked) => void): void {
  const form = formOf(name);
  let fair = 0;
  fc.assert(
    fc.property(material(founds[name]), (given) => {
      const made = form.generate(given);
      if (!made.ok) return;
      const key = form.answerFor(made.value, given.key);
      expect(key, 'the key can be said').toBeDefined();
      if (key) check({ question: made.value, key, given });
      fair++;
    }),
    { numRuns: 400 },
  );
  expect(fair, 'some draws are fair').toBeGreaterThan(5);
}

test.each(names)('%s: the key is an answer, it is right, and it passes through JSON', (name) => {
  const form = formOf(name);
  forEachQuestion(name, ({ question, key }) => {
    expect(form.validate(question, key)).toBeUndefined();
    const sent = answerSchema.parse(JSON.parse(JSON.stringify(key)));
    expect(form.matches(sent, key)).toBe(true);
    expect(form.options(question, key, key, []).every(({ correct, chosen }) => correct || !chosen)).toBe(true);
  });
});

test.each(names)('%s: a wrong answer of one world names its belief, and a right one is never wrong', (name) => {
  const form = formOf(name);
  forEachQuestion(name, ({ question, key, given }) => {
    for (const { belief, found } of given.worlds) {
      const answer = found === undefined ? undefined : form.answerFor(question, found);
      if (!answer || form.matches(answer, key)) continue;
      expect(form.validate(question, answer)).toBeUndefined();
      // In a choice of several the first wrong pick speaks, so any belief that has a wrong pick will do.
      const said = form.beliefOf(question, answer, given.worlds, key);
      if (name === 'multiple-choice') expect(said === undefined || beliefs.includes(said)).toBe(true);
      else {
        const same = given.worlds.filter((world) => JSON.stringify(world.found) === JSON.stringify(found));
        // An answer that two beliefs lead to does not say which one it was.
        expect(said).toBe(same.length === 1 ? belief : undefined);
      }
    }
  });
});

test.each(names)('%s: the public question holds no value, no belief and no key', (name) => {
  const form = formOf(name);
  forEachQuestion(name, ({ question }) => {
    const text = JSON.stringify(form.toPublic(question));
    for (const belief of beliefs) expect(text).not.toContain(belief);
    expect(text).not.toMatch(/"(found|belief|statement|step|key|seed)":/);
  });
});

test('single choice: one option is true, all differ, and each other one stands for one belief', () => {
  forEachQuestion('single-choice', ({ question, key, given }) => {
    if (question.form !== 'single-choice' || key.form !== 'single-choice') return;
    expect(question.options.filter(({ found }) => found === given.key)).toHaveLength(1);
    expect(new Set(question.options.map(({ text }) => text)).size).toBe(question.options.length);
    expect(question.options.length).toBeGreaterThanOrEqual(3);
    expect(question.options.filter(({ belief }) => belief === undefined)).toHaveLength(1);
  });
});

test('order: the steps are never shown in the right order', () => {
  forEachQuestion('order', ({ question, given }) => {
    if (question.form === 'order') expect(question.steps.map(({ step }) => step)).not.toEqual(given.key);
  });
});

test.each([
  [0, 'invocations', '0 invocations'],
  [1, 'invocations', '1 invocation'],
  [1, '', '1'],
  [30, 'seconds', '30 seconds'],
])('%d %s is said as "%s"', (value, unit, said) => {
  expect(formOf('number').say({ form: 'number', label: 'How many?', unit }, { form: 'number', value })).toBe(said);
});

test.each<[FormName, unknown]>([
  ['single-choice', { form: 'single-choice', option: 'z' }],
  ['multiple-choice', { form: 'multiple-choice', options: ['a'] }],
  ['multiple-choice', { form: 'multiple-choice', options: ['a', 'a'] }],
  ['number', { form: 'number', value: -1 }],
  ['order', { form: 'order', steps: ['a', 'a', 'a', 'a'] }],
  ['place', { form: 'place', places: { one: 'a' } }],
  ['place', { form: 'place', places: { one: 'a', two: 'a', nowhere: 'a' } }],
  ['match', { form: 'match', pairs: { one: 'a' } }],
  ['missing', { form: 'missing', change: 'z' }],
  ['fix', { form: 'fix', settings: { one: 'mid', two: 'mid' } }],
  ['fix', { form: 'fix', settings: { one: 'low' } }],
])('%s: %j is no answer, which is not the same as wrong', (name, sent) => {
  const form = formOf(name);
  forEachQuestion(name, ({ question }) => {
    expect(form.validate(question, answerSchema.parse(sent))).toEqual(expect.any(String));
  });
});

test('what is no answer at all is refused by the schema', () => {
  for (const sent of [
    null,
    'a',
    {},
    { form: 'number' },
    { form: 'number', value: Number.NaN },
    { form: 'single-choice', option: 'a', key: 'a' },
  ])
    expect(answerSchema.safeParse(sent).success).toBe(false);
});
