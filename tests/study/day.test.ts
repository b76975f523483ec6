import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isZone, learningDay } from '../../study';

const hour = 3_600_000;
const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Australia/Lord_Howe',
);
const moments = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) });

test('the day begins at four in the morning of the learner', () => {
  const at = (text: string) => learningDay(Date.parse(text), 'Europe/Berlin').date;
  expect(at('2026-11-25T03:59:59+01:00')).toBe('2026-11-24');
  expect(at('2026-11-25T04:00:00+01:00')).toBe('2026-11-25');
  expect(at('2026-11-25T23:59:00+01:00')).toBe('2026-11-25');
});

test.each([
  ['spring forward', '2026-03-29T12:00:00+02:00', '2026-03-29', 24],
  ['the day before', '2026-03-28T12:00:00+01:00', '2026-03-28', 23],
  ['the day before autumn', '2026-10-24T12:00:00+02:00', '2026-10-24', 25],
])('a change of clocks makes a day shorter or longer: %s', (_, now, date, hours) => {
  const day = learningDay(Date.parse(now), 'Europe/Berlin');
  expect(day.date).toBe(date);
  expect((day.end - day.start) / hour).toBe(hours);
});

test('a moment lies in its own day', () => {
  fc.assert(
    fc.property(moments, zones, (now, zone) => {
      const day = learningDay(now, zone);
      expect(day.start).toBeLessThanOrEqual(now);
      expect(now).toBeLessThan(day.end);
    }),
  );
});

test('days follow each other without a gap', () => {
  fc.assert(
    fc.property(moments, zones, (now, zone) => {
      const day = learningDay(now, zone);
      expect(learningDay(day.end, zone).start).toBe(day.end);
      expect(learningDay(day.end - 1, zone)).toEqual(day);
    }),
  );
});

test('a zone that there is not counts as UTC', () => {
  expect(isZone('Mars/Olympus')).toBe(false);
  expect(learningDay(0, 'Mars/Olympus')).toEqual(learningDay(0, 'UTC'));
});
