import { parseWallTime } from '../../base/calendar';
import { type Duration, days, hours, minutes } from '../../base/time';
import { type Cron, nextOfCron, parseCron } from './cron';

/** When a schedule fires: again and again after a span, at moments of the calendar, or once. */
export type ScheduleExpression =
  | { readonly kind: 'rate'; readonly every: Duration }
  | { readonly kind: 'cron'; readonly cron: Cron }
  | { readonly kind: 'at'; readonly moment: number };

const units: Readonly<Record<string, (count: number) => Duration>> = { minute: minutes, hour: hours, day: days };

/** Reads `rate(…)`, `cron(…)` or `at(…)`. Undefined when it is none. */
export function parseSchedule(text: string): ScheduleExpression | undefined {
  const [, kind, inner = ''] = /^(rate|cron|at)\((.*)\)$/.exec(text.trim()) ?? [];
  if (kind === 'rate') return parseRate(inner);
  if (kind === 'cron') {
    const cron = parseCron(inner);
    return cron && { kind, cron };
  }
  const moment = kind === 'at' ? parseWallTime(inner.trim()) : undefined;
  return moment === undefined ? undefined : { kind: 'at', moment };
}

/** Whether the unit of a rate is written in the number that its value asks for: `1 minute`, `5 minutes`. */
export const isInRightNumber = (text: string): boolean => !/rate\(\s*(1\s+\w+s|(?!1\s)\d+\s+\w+[^s\s])\s*\)/.test(text);

function parseRate(inner: string): ScheduleExpression | undefined {
  const [, count, unit = ''] = /^\s*(\d+)\s+(minute|hour|day)s?\s*$/.exec(inner) ?? [];
  const span = units[unit];
  return span && Number(count) > 0 ? { kind: 'rate', every: span(Number(count)) } : undefined;
}

/** The first moment after `after`, and not after `until`; a rate is counted from `start`, at which it fires itself. */
export function nextMoment(
  expression: ScheduleExpression,
  start: number,
  after: number,
  until: number,
): number | undefined {
  switch (expression.kind) {
    case 'rate': {
      const passed = Math.max(0, Math.floor((after - start) / expression.every) + 1);
      const next = start + passed * expression.every;
      return next <= until ? next : undefined;
    }
    case 'cron':
      return nextOfCron(expression.cron, after, until);
    case 'at':
      return expression.moment > after && expression.moment <= until ? expression.moment : undefined;
  }
}
