import { describe, expect, test } from 'vitest';
import { dayNumber, dayOf, parseWallTime, sayWallTime } from '../../../base/calendar';
import { isInRightNumber, nextMoment, parseSchedule } from '../../../engine/schedules/expression';

const at = (text: string): number => {
  const moment = parseWallTime(text);
  if (moment === undefined) throw new Error(`no time: ${text}`);
  return moment;
};

/** The next moments after New Year's Day 2026, a Thursday. */
function next(expression: string, count = 1, after = '2026-01-01T00:00:00Z'): string[] {
  const parsed = parseSchedule(expression);
  if (!parsed) return ['unreadable'];
  const found: string[] = [];
  let moment: number | undefined = at(after);
  const start = moment;
  while (found.length < count) {
    moment = nextMoment(parsed, start, moment, at('2030-12-31T00:00:00Z'));
    if (moment === undefined) return [...found, 'never'];
    found.push(sayWallTime(moment));
  }
  return found;
}

describe('moments of an expression', () => {
  test.each([
    ['rate(5 minutes)', ['2026-01-01T00:05:00Z', '2026-01-01T00:10:00Z']],
    ['rate(1 day)', ['2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z']],
    ['cron(0 10 * * ? *)', ['2026-01-01T10:00:00Z', '2026-01-02T10:00:00Z']],
    ['cron(15 12 * * ? *)', ['2026-01-01T12:15:00Z', '2026-01-02T12:15:00Z']],
    ['cron(0 18 ? * MON-FRI *)', ['2026-01-01T18:00:00Z', '2026-01-02T18:00:00Z', '2026-01-05T18:00:00Z']],
    ['cron(0 8 1 * ? *)', ['2026-01-01T08:00:00Z', '2026-02-01T08:00:00Z']],
    [
      'cron(0/15 * * * ? *)',
      ['2026-01-01T00:15:00Z', '2026-01-01T00:30:00Z', '2026-01-01T00:45:00Z', '2026-01-01T01:00:00Z'],
    ],
    ['cron(1/10 0 * * ? *)', ['2026-01-01T00:01:00Z', '2026-01-01T00:11:00Z']],
    ['cron(0/5 8-17 ? * 2-6 *)', ['2026-01-01T08:00:00Z', '2026-01-01T08:05:00Z']],
    ['cron(0 9 ? * 2#1 *)', ['2026-01-05T09:00:00Z', '2026-02-02T09:00:00Z']],
    ['cron(0 0 L * ? *)', ['2026-01-31T00:00:00Z', '2026-02-28T00:00:00Z']],
    ['cron(0 0 ? * 6L *)', ['2026-01-30T00:00:00Z', '2026-02-27T00:00:00Z']],
    ['cron(0 0 3W * ? *)', ['2026-01-02T00:00:00Z', '2026-02-03T00:00:00Z']],
    ['cron(0 0 1W * ? *)', ['2026-02-02T00:00:00Z', '2026-03-02T00:00:00Z']],
    ['cron(0 12 29 FEB ? *)', ['2028-02-29T12:00:00Z', 'never']],
    ['cron(0 0 1 JAN ? 2027)', ['2027-01-01T00:00:00Z', 'never']],
    ['at(2026-01-01T00:30:00)', ['2026-01-01T00:30:00Z', 'never']],
  ] as const)('%s', (expression, moments) => expect(next(expression, moments.length)).toEqual(moments));

  test.each([
    'cron(0 10 * * * *)', // one of the two days must be ?
    'cron(0 10 ? * ? *)',
    'cron(0 10 * * ?)',
    'cron(60 10 * * ? *)',
    'cron(0 10 32 * ? *)',
    'cron(5-1 10 * * ? *)',
    'cron(0 0 ? * XYZ *)',
    'rate(0 minutes)',
    'rate(5 seconds)',
    'rate(5)',
    'at(2026-02-30T00:00:00)',
    'every 5 minutes',
  ])('%s cannot be read', (expression) => expect(parseSchedule(expression)).toBeUndefined());

  test.each([
    ['rate(1 minute)', true],
    ['rate(5 minutes)', true],
    ['rate(1 minutes)', false],
    ['rate(5 minute)', false],
    ['rate(15 hour)', false],
    ['cron(0 10 * * ? *)', true],
  ])('%s is in the right number: %s', (expression, right) => expect(isInRightNumber(expression)).toBe(right));
});

test('the calendar counts its days both ways, over leap years and centuries', () => {
  for (let number = -40_000; number < 60_000; number += 17) expect(dayNumber(dayOf(number))).toBe(number);
  expect(dayNumber({ year: 2000, month: 3, day: 1 })).toBe(11_017);
});
