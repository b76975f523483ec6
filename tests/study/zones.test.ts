import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learningDay, startOfDay } from '../../study/day';

const hour = 3_600_000;
const zones = Intl.supportedValuesOf('timeZone');
const since = Date.UTC(2026, 0, 1);
const until = Date.UTC(2027, 0, 1);
/** A moment's distance from UTC in a zone, in milliseconds. */
const offset = (format: Intl.DateTimeFormat, at: number): number => {
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour: hours = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hours, minute, second) - at;
};

/** When the clocks of a zone change, to the minute. */
function changesOf(zone: string): number[] {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  const changes: number[] = [];
  for (let at = since, before = offset(format, at); at < until; at += 20 * 24 * hour) {
    const after = offset(format, at + 20 * 24 * hour);
    if (after === before) continue;
    let [low, high] = [at, at + 20 * 24 * hour];
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 120_000) * 60_000;
      if (offset(format, middle) === before) low = middle;
      else high = middle;
    }
    changes.push(high);
    before = after;
  }
  return changes;
}

const edges = new Map(zones.map((zone) => [zone, changesOf(zone)]));

test('there are changes of clocks to look at', () => {
  expect(zones.length).toBeGreaterThan(400);
  expect([...edges.values()].filter((changes) => changes.length > 0).length).toBeGreaterThan(90);
});

test('in every zone, around every change of clocks, days follow each other and each moment has one', () => {
  const alike = new Map<string, string>();
  for (const [zone, changes] of edges) {
    const moments = [Date.UTC(2026, 10, 25, 12), ...changes];
    // Most zones are alike: one of each kind is looked at closely, and the others are held against it.
    const kind = JSON.stringify([changes, moments.map((at) => learningDay(at, zone))]);
    if (alike.has(kind)) continue;
    alike.set(kind, zone);
    for (const from of moments.flatMap((at) => [-26, -4, 0, 4].map((hours) => at + hours * hour))) {
      const day = learningDay(from, zone);
      expect(day.start, zone).toBeLessThanOrEqual(from);
      expect(from, zone).toBeLessThan(day.end);
      expect(learningDay(day.end, zone).start, zone).toBe(day.end);
      expect(learningDay(day.start, zone), zone).toEqual(day);
      expect(learningDay(day.end - 1, zone), zone).toEqual(day);
      expect(startOfDay(day.date, zone), zone).toBe(day.start);
      // Troll in Antarctica puts its clocks on by two hours.
      expect(Math.abs((day.end - day.start) / hour - 24), zone).toBeLessThanOrEqual(2);
    }
  }
  expect(alike.size).toBeGreaterThan(30);
});

test('a day never has the date of an earlier one, whatever the zone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: since, max: until }),
      fc.nat(40 * 24),
      (zone, at, hours) => {
        const [first, later] = [learningDay(at, zone), learningDay(at + hours * hour, zone)];
        expect(later.date >= first.date).toBe(true);
        expect(later.date === first.date).toBe(later.start === first.start);
      },
    ),
  );
});
