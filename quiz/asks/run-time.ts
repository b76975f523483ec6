import * as z from 'zod';
import { inSeconds, sayDuration, seconds } from '../../base/time';
import { ask, name } from './ask';

/** When does the nth run start? In seconds of the scenario, or after the start of another run. */
export const runTime = ask({
  schema: z.strictObject({
    name: z.literal('run-time'),
    function: name,
    nth: z.int().min(1),
    after: z.int().min(1).optional(),
  }),
  find(run, { function: id, nth, after }) {
    const runs = run.outcome.functions[id]?.runs ?? [];
    const asked = runs[nth - 1];
    const origin = after === undefined ? 0 : runs[after - 1]?.startedAt;
    return asked && origin !== undefined ? inSeconds(asked.startedAt - origin) : 'never';
  },
  say(value, { after }, style) {
    if (value === 'never') return 'There is no such run';
    if (value === 0) return 'At once';
    const time = style === 1 ? `${value} seconds` : sayDuration(seconds(Number(value)));
    return `After ${time}${after === undefined ? '' : ` from run ${after}`}`;
  },
  near: (value) => (typeof value === 'number' && value > 0 ? ['never', 0, value * 2, value / 2] : ['never', 0]),
  label: 'Seconds until that run starts',
  unit: 'seconds',
});
