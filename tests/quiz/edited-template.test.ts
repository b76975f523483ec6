import { expect, test } from 'vitest';
import type { Json, Template } from '../../engine';
import { drawFit, grade, replay, type Variant } from '../../quiz';
import { bindAsk } from '../../quiz/asks';
import { formatTemplate } from '../../scenario';
import { families } from './families';

const fixes = families.filter(({ form }) => form === 'fix').map(({ id }) => id);

function variantOf(id: string): Variant {
  const family = families.find((one) => one.id === id);
  const drawn = family && drawFit(family, 5);
  if (!drawn?.ok) throw new Error(`nothing fit is drawn of ${id}`);
  return drawn.value;
}

const settingsOf = ({ key }: Variant): Record<string, string> => (key.form === 'fix' ? key.settings : {});
const given = (variant: Variant, template: string) => ({ form: 'fix', settings: settingsOf(variant), template });
const edited = (variant: Variant, settings: Record<string, string>): Template =>
  bindAsk(variant.ask).changed?.(settings, variant.scenario).template ?? variant.scenario.template;

test.each(fixes)('%s: what the settings mend, the same edit of the template mends', (id) => {
  const variant = variantOf(id);
  const answer = given(variant, formatTemplate(edited(variant, settingsOf(variant))));
  expect(grade(variant, answer)).toMatchObject({ type: 'graded', correct: true, answerText: 'A template of your own' });
  const after = replay(variant, { ...answer, form: 'fix' });
  expect(after.aws).toEqual(replay(variant, variant.key).aws);
});

test.each(fixes)('%s: an edit out of a belief mends nothing, and the verdict says what does not hold', (id) => {
  const variant = variantOf(id);
  const believed = variant.worlds.find(({ found }) => typeof found === 'object')?.found as Record<string, string>;
  const verdict = grade(variant, given(variant, formatTemplate(edited(variant, believed))));
  expect(verdict).toMatchObject({ type: 'graded', correct: false });
  if (verdict.type === 'graded') {
    expect(verdict.broken?.[0]?.property).toMatch(/\w/);
    expect(verdict.broken?.[0]?.event).toMatch(/\w/);
    expect(verdict.explanation).toContain(verdict.broken?.[0]?.event);
  }
});

const variant = variantOf('sqs-fix-dead-letters');
const { template } = variant.scenario;
const without = (type: string): Json => ({
  ...(template as unknown as { [key: string]: Json }),
  Resources: Object.fromEntries(
    Object.entries(template.Resources).filter(([, one]) => one.Type !== type),
  ) as unknown as Json,
});

test.each<[what: string, text: string, message: RegExp]>([
  ['the template as it stands', formatTemplate(template), /Change something in the template/],
  ['what is no YAML', 'Resources: {Orders: [', /^Line 1, column \d+: /],
  ['what has no resources', 'Transform: AWS::Serverless-2016-10-31', /^Line 1, column 1: .*Resources/],
  [
    'what lacks the queue that messages are sent to',
    formatTemplate(without('AWS::SQS::Queue') as unknown as Template),
    /The template has no /,
  ],
  ['what is too long', `${formatTemplate(template)}\n${'# '.repeat(20_000)}`, /no answer/],
])('%s is no answer, and never a wrong one', (_, text, message) => {
  expect(grade(variant, given(variant, text))).toEqual({ type: 'invalid', message: expect.stringMatching(message) });
});

test('a set-up that AWS refuses is a wrong answer, and the refusal is said', () => {
  const text = formatTemplate(template).replace(/VisibilityTimeout: \d+/, 'VisibilityTimeout: 1');
  const verdict = grade(variant, given(variant, text));
  expect(verdict).toMatchObject({ type: 'graded', correct: false, broken: expect.any(Array) });
  if (verdict.type === 'graded') expect(verdict.broken?.[0]?.event).toMatch(/is refused/);
});
