import { type Instant, minutes } from '../../base/time';
import { messageOf } from '../message';
import type { Simulation } from '../simulation';
import { busEvent } from '../sources/bus-event';
import type { EventBuses } from '../sources/eventbridge';
import type { World } from '../world';
import { parseSchedule } from './expression';
import { wind } from './schedules';

/** Rules with a schedule expression: each firing is an event of its own, `<rule>#<n>`. */
export function windRules(sim: Simulation, buses: EventBuses): void {
  for (const [id, rule] of Object.entries(sim.world.eventRules)) {
    const expression = rule.schedule === undefined ? undefined : parseSchedule(rule.schedule);
    if (!expression) continue;
    const isRate = expression.kind === 'rate';
    const name = isRate ? 'schedule.rate-begins-with-an-interval' : 'schedule.cron-is-utc';
    const start = isRate && sim.read('schedule.rate-begins-with-an-interval') ? expression.every : 0;
    const ahead = isRate ? 0 : sim.read('schedule.cron-is-utc');
    wind(sim, {
      id,
      expression,
      start,
      ahead,
      fire: (count) => {
        if (!sim.world.eventRules[id]?.enabled && sim.read('eventbridge.disabled-rule-rests')) return;
        const item = `${id}#${count}`;
        sim.emit({ kind: 'sent', rule: name, owner: 'eventbridge', items: [item], place: id });
        buses.fire(
          id,
          messageOf(
            item,
            busEvent(sim, {
              id: item,
              source: 'aws.events',
              detailType: 'Scheduled Event',
              resources: [rule.arn],
              detail: {},
            }),
          ),
        );
      },
    });
  }
}

/** No schedule fires more often than once a minute. */
export const mostFirings = ({ eventRules, schedules }: World, until: Instant): number => {
  const timed = Object.values(eventRules).filter(({ schedule }) => schedule !== undefined).length;
  return (timed + Object.keys(schedules).length) * Math.ceil(until / minutes(1));
};
