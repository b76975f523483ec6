import { expect, test } from 'vitest';
import { dateAfter, everyDay, mondayOf, streakOf } from '../../../study';

test('a calendar has every day, also those without an answer and over a change of clocks', () => {
  const studied = [
    { date: '2026-03-28', answers: 2, minutes: 2 },
    { date: '2026-03-30', answers: 1, minutes: 0.5 },
    { date: '2026-01-01', answers: 9, minutes: 9 },
  ];
  expect(everyDay(studied, '2026-03-28', '2026-03-30')).toEqual([
    { date: '2026-03-28', answers: 2, minutes: 2 },
    { date: '2026-03-29', answers: 0, minutes: 0 },
    { date: '2026-03-30', answers: 1, minutes: 0.5 },
  ]);
  expect(everyDay(studied, '2026-03-30', '2026-03-28')).toEqual([]);
});

test('dates count over months and leap days, weeks begin on Monday', () => {
  expect(dateAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(dateAfter('2026-03-01', -1)).toBe('2026-02-28');
  expect(['2026-11-23', '2026-11-25', '2026-11-29'].map(mondayOf)).toEqual(Array(3).fill('2026-11-23'));
});

test.each([
  ['nothing yet', [], { days: 0, today: false }],
  ['today alone', ['25'], { days: 1, today: true }],
  ['a day was studied twice', ['25', '25', '24'], { days: 2, today: true }],
  ['today is still to come', ['23', '24'], { days: 2, today: false }],
  ['two days off are forgiven', ['19', '22', '25'], { days: 3, today: true }],
  ['three are not', ['18', '22', '25'], { days: 2, today: true }],
  ['a week ago', ['17', '18'], { days: 0, today: false }],
  ['a clock was ahead', ['24', '25', '28'], { days: 2, today: true }],
] as const)('days in a row: %s', (_, days, expected) => {
  const dates = days.map((day) => `2026-11-${day}`);
  expect(streakOf(dates, '2026-11-25')).toEqual(expected);
});
