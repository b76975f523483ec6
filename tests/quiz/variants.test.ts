import { expect, test } from 'vitest';
import { aws } from '../../engine';
import {
  type Answer,
  drawFit,
  drawVariant,
  type Family,
  grade,
  neededRules,
  replay,
  toPublic,
  type Variant,
} from '../../quiz';
import { unfitness } from '../../quiz/fitness';
import { formOf } from '../../quiz/forms';
import { worldsOf } from '../../quiz/variant';
import { compiled, families } from './families';

const seeds = [1, 2, 3];
const cases = families.map((family) => [family.id, family] as const);

const drawn = new Map<string, Variant>();

/** A fit variant, drawn once for all tests. */
function variantOf(family: Family, seed: number): Variant {
  const known = drawn.get(`${family.id} ${seed}`);
  if (known) return known;
  const fresh = drawFit(family, seed);
  if (!fresh.ok) throw new Error(fresh.error.reason);
  drawn.set(`${family.id} ${seed}`, fresh.value);
  return fresh.value;
}

/** The answers of those who hold one of the family's beliefs, where it leads to an answer of its own. */
function believers({ form, question, key, worlds }: Variant): { belief: string; answer: Answer }[] {
  if (question.form === 'missing')
    return question.changes.flatMap(({ id, belief }) =>
      belief ? [{ belief, answer: { form: 'missing' as const, change: id } }] : [],
    );
  return worlds.flatMap(({ belief, found }) => {
    if (worlds.filter((world) => JSON.stringify(world.found) === JSON.stringify(found)).length > 1) return [];
    const answer = found === undefined ? undefined : formOf(form).answerFor(question, found);
    return answer && !formOf(form).matches(answer, key) ? [{ belief, answer }] : [];
  });
}

test('there are at least 90 families over all eight forms, and none has a fault', () => {
  expect(families.length).toBeGreaterThanOrEqual(90);
  expect(new Set(families.map(({ form }) => form)).size).toBe(8);
  expect(compiled.messages.filter(({ rule }) => rule.startsWith('family'))).toEqual([]);
});

test.each(cases)('%s: variants are fit, and the same seed draws the same one', (_, family) => {
  for (const seed of seeds) {
    const variant = variantOf(family, seed);
    expect(unfitness(family, { variant, worlds: worldsOf(variant, aws) }, aws)).toEqual([]);
    expect(drawVariant(family, variant.seed, { rules: aws })).toEqual({ ok: true, value: variant });
    expect(JSON.stringify(variant)).not.toContain('{{');
  }
  expect(neededRules(variantOf(family, 1)).length).toBeGreaterThan(0);
});

test.each(cases)('%s: the key is right after a trip through JSON, and the replay shows what AWS does', (_, family) => {
  const variant: Variant = JSON.parse(JSON.stringify(variantOf(family, 1)));
  const verdict = grade(variant, variant.key);
  expect(verdict).toMatchObject({ type: 'graded', correct: true, alarm: false, key: variant.key });
  const shown = replay(variant, variant.key);
  expect(shown.yours).toBeUndefined();
  expect(shown.aws.length).toBeGreaterThan(0);
  expect(new Set(shown.aws.map(({ key }) => key)).size).toBe(shown.aws.length);
});

test.each(cases)('%s: an answer out of one belief is wrong, names it, and replays that world', (_, family) => {
  let believed = 0;
  for (const variant of seeds.map((seed) => variantOf(family, seed)))
    for (const { belief, answer } of believers(variant)) {
      const verdict = grade(variant, answer);
      // Of several wrong picks the first one speaks, so that one belief may speak for another.
      const said = family.form === 'multiple-choice' ? expect.any(String) : belief;
      expect(verdict).toMatchObject({ type: 'graded', correct: false, belief: { id: said } });
      const { yours, aws: truth, differsAt, explanation } = replay(variant, answer);
      // A belief about what is counted has no world of its own to watch.
      if (yours || !/the metric /.test(explanation ?? '')) {
        expect(yours).not.toEqual(truth);
        expect(differsAt).toEqual(expect.any(Number));
      }
      expect(explanation).toMatch(/on AWS /i);
      believed++;
    }
  if (family.form !== 'multiple-choice') expect(believed).toBeGreaterThan(0);
});

test.each(cases)('%s: the browser sees neither key, seed, belief nor world', (_, family) => {
  const text = JSON.stringify(toPublic(variantOf(family, 2)));
  expect(text).not.toMatch(/"(key|seed|belief|found|worlds|neededRules|hints|handlers)":/);
  for (const belief of family.beliefs) expect(text).not.toContain(belief);
});

test.each(cases)('%s: a key that the run does not show is an alarm, and the learner loses nothing', (_, family) => {
  const variant = variantOf(family, 3);
  const [other] = believers(variant);
  if (!other) return;
  const tampered = { ...variant, key: other.answer };
  expect(grade(tampered, variant.key)).toMatchObject({ alarm: true, correct: true });
  expect(grade(tampered, other.answer)).toMatchObject({ alarm: true, correct: true });
});

test('what is no answer is invalid, and never wrong', () => {
  for (const [, family] of cases) {
    const variant = variantOf(family, 1);
    for (const sent of [
      undefined,
      null,
      {},
      { form: 'essay' },
      { ...variant.key, extra: 1 },
      { form: 'single-choice', option: 'zz' },
    ])
      expect(grade(variant, sent).type).toBe('invalid');
  }
});

test('the right option stands in no favourite place', () => {
  const places = new Map<number, number[]>();
  for (const [, family] of cases.filter(([, { form }]) => form === 'single-choice'))
    for (let seed = 0; seed < 30; seed++) {
      const asked = drawVariant(family, seed);
      if (!asked.ok || asked.value.question.form !== 'single-choice' || asked.value.key.form !== 'single-choice')
        continue;
      const { question, key } = { question: asked.value.question, key: asked.value.key };
      const at = question.options.findIndex(({ id }) => id === key.option);
      places.set(question.options.length, [...(places.get(question.options.length) ?? []), at]);
    }
  for (const [count, at] of places)
    for (let place = 0; place < count; place++)
      expect(
        at.length < 40 ? 1 : at.filter((one) => one === place).length / at.length,
        `place ${place} of ${count}`,
      ).toBeGreaterThan(0.5 / count);
});
