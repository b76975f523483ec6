import { type CalendarDay, dayNumber, dayOf, daysInMonth, weekday } from '../../base/calendar';

const dayLength = 86_400_000;

/** A cron expression of AWS, ready to be asked for its next moment. */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly fitsDay: (day: CalendarDay, number: number) => boolean;
  readonly lastYear: number;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Reads the six fields `minutes hours day-of-month month day-of-week year`. Undefined when they are none; one of the two days is `?`. */
export function parseCron(text: string): Cron | undefined {
  const fields = text.trim().toUpperCase().split(/\s+/);
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = ''] = fields;
  if (fields.length !== 6 || (dayOfMonth === '?') === (dayOfWeek === '?')) return undefined;
  const minutes = valuesOf(minute, 0, 59);
  const hours = valuesOf(hour, 0, 23);
  const inMonths = valuesOf(month, 1, 12, months);
  const inYears = valuesOf(year, 1970, 2199);
  const fitsOwnDay = dayOfMonth === '?' ? onWeekday(dayOfWeek) : onDayOfMonth(dayOfMonth);
  if (!minutes || !hours || !inMonths || !inYears || !fitsOwnDay) return undefined;
  return {
    minutes,
    hours,
    fitsDay: (day, number) => inMonths.includes(day.month) && inYears.includes(day.year) && fitsOwnDay(day, number),
    lastYear: inYears.at(-1) ?? 0,
  };
}

/** The first moment after `after`, and not after `until`, in milliseconds since 1970-01-01T00:00Z. */
export function nextOfCron(
  { minutes, hours, fitsDay, lastYear }: Cron,
  after: number,
  until: number,
): number | undefined {
  for (let number = Math.floor(after / dayLength); number * dayLength <= until; number++) {
    const day = dayOf(number);
    if (day.year > lastYear) return undefined;
    if (!fitsDay(day, number)) continue;
    for (const hour of hours) {
      for (const minute of minutes) {
        const moment = number * dayLength + (hour * 60 + minute) * 60_000;
        if (moment > after) return moment <= until ? moment : undefined;
      }
    }
  }
  return undefined;
}

/** The values of a field in order: single ones, ranges, steps and lists of these. */
function valuesOf(field: string, least: number, most: number, names: readonly string[] = []): number[] | undefined {
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', step, ...more] = part.split('/');
    const every = step === undefined ? 1 : numberIn(step, []);
    if (more.length > 0 || every === undefined || every < 1) return undefined;
    const bounds = range === '*' ? [least, most] : range.split('-').map((end) => numberIn(end, names));
    const [from, to = step === undefined ? from : most] = bounds;
    if (bounds.length > 2 || from === undefined || to === undefined || from < least || to > most || from > to) {
      return undefined;
    }
    for (let value = from; value <= to; value += every) found.add(value);
  }
  return [...found].toSorted((one, other) => one - other);
}

function numberIn(text: string, names: readonly string[]): number | undefined {
  const named = names.indexOf(text);
  if (named >= 0) return named + 1;
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

type FitsDay = Cron['fitsDay'];

/** A day of the month, the last one (`L`), or the weekday nearest to one (`3W`). */
function onDayOfMonth(field: string): FitsDay | undefined {
  if (field === 'L') return ({ year, month, day }) => day === daysInMonth(year, month);
  const nearest = /^(\d{1,2})W$/.exec(field);
  if (nearest) return ({ year, month, day }) => day === nearestWeekday(year, month, Number(nearest[1]));
  const days = valuesOf(field, 1, 31);
  return days && (({ day }) => days.includes(day));
}

function nearestWeekday(year: number, month: number, wanted: number): number {
  const last = daysInMonth(year, month);
  const day = Math.min(wanted, last);
  const on = weekday(dayNumber({ year, month, day }));
  if (on === 6) return day === 1 ? 3 : day - 1;
  if (on === 0) return day === last ? day - 2 : day + 1;
  return day;
}

/** A day of the week (1 is Sunday), the last such day of the month (`5L`), or the n-th (`3#2`). */
function onWeekday(field: string): FitsDay | undefined {
  const [, of, nth] = /^([A-Z]{3}|[1-7])#([1-5])$/.exec(field) ?? [];
  const [, last] = /^([A-Z]{3}|[1-7])L$/.exec(field) ?? [];
  const single = of ?? last;
  if (single === undefined) {
    if (field === 'L') return (_, number) => weekday(number) === 6;
    const days = valuesOf(field, 1, 7, weekdays);
    return days && ((_, number) => days.includes(weekday(number) + 1));
  }
  const wanted = numberIn(single, weekdays);
  if (wanted === undefined) return undefined;
  return nth === undefined
    ? ({ year, month, day }, number) => weekday(number) + 1 === wanted && day > daysInMonth(year, month) - 7
    : ({ day }, number) => weekday(number) + 1 === wanted && Math.ceil(day / 7) === Number(nth);
}
