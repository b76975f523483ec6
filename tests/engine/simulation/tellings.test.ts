import { expect, it } from 'vitest';
import type { Telling } from '../../../engine/fact-log';
import { Tellings } from '../../../engine/tellings';

const bare: Telling = { kind: 'queued', rule: 'sqs.keeps-messages', owner: 'sqs', place: 'Orders' };
const whole = new Tellings().of(bare);
const other: Readonly<Partial<Record<keyof Telling, unknown>>> = {
  kind: 'sent',
  rule: 'sqs.delay',
  stored: { body: 'other' },
  settles: { state: 'dropped' },
  answer: { statusCode: 200 },
  error: { errorType: 'Error' },
};

it.each(Object.keys(whole) as (keyof Telling)[])('a fact with another %s is told in words of its own', (field) => {
  const tellings = new Tellings();
  const first = tellings.of(bare);
  const changed = { ...bare, [field]: other[field] ?? 'other' } as Telling;
  expect(tellings.of({ ...bare })).toBe(first);
  expect(tellings.of(changed)).not.toBe(first);
  expect(tellings.of({ ...changed })).toBe(tellings.of(changed));
});
