import { expect, test } from 'vitest';
import { type Answer, drawFit, type FormName, grade, type Variant } from '../../quiz';
import { formNames } from '../../quiz/forms';
import { families } from './families';

/** Families whose key rests on three causes, two for each form. */
const deep: Record<FormName, readonly [string, string]> = {
  'single-choice': ['sqs-failing-message', 'throttled-event'],
  'multiple-choice': ['async-queue-and-destination', 'async-signals'],
  number: ['pipe-number-of-runs', 'async-number-of-runs'],
  order: ['pipe-order-of-steps', 'fifo-order-of-steps'],
  place: ['pipe-resting-places', 'fifo-failing-message'],
  match: ['fifo-sends', 'pattern-language'],
  missing: ['dead-letter-role', 'pattern-mend'],
  fix: ['sqs-fix-dead-letters', 'stream-fix-settings'],
};

function variantOf(id: string): Variant {
  const family = families.find((one) => one.id === id);
  const drawn = family && drawFit(family, 1);
  if (!drawn?.ok) throw new Error(`nothing fit is drawn of ${id}`);
  return drawn.value;
}

const whyOf = (variant: Variant, answer: Answer = variant.key) => {
  const verdict = grade(variant, answer);
  if (verdict.type !== 'graded') throw new Error(verdict.message);
  return verdict.why ?? [];
};

test.each(formNames.flatMap((form) => deep[form].map((id) => [form, id] as const)))(
  '%s, %s: what settled the key, what led to that, and what to that',
  (form, id) => {
    const variant = variantOf(id);
    expect(variant.form).toBe(form);
    const chain = whyOf(variant);
    expect(chain).toHaveLength(3);
    expect(new Set(chain.map(({ text }) => text)).size).toBe(3);
    for (const { text, rule, url } of chain) {
      expect(text).toMatch(/^\S.*\.$/);
      expect(rule).toMatch(/^[A-Z].*\.$/);
      expect(url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    }
  },
);

test('of several lines it is about the one that was got wrong', () => {
  const variant = variantOf('pipe-resting-places');
  const { question, key } = variant;
  if (question.form !== 'place' || key.form !== 'place') throw new Error('it is asked otherwise');
  for (const { id } of question.items) {
    const other = question.places.find((place) => place.id !== key.places[id])?.id ?? '';
    const [first] = whyOf(variant, { ...key, places: { ...key.places, [id]: other } });
    expect(first?.text).toContain(id);
  }
});

test('what is mended is explained as it is after the change', () => {
  const [settled] = whyOf(variantOf('sqs-fix-dead-letters'));
  expect(settled?.text).toMatch(/slow/);
  expect(settled?.text).not.toMatch(/dead-letter/);
});
