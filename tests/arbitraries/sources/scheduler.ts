import fc from 'fast-check';
import { type AnyPart, only, part, seldom, settings } from '../part';

/** A schedule of EventBridge Scheduler, with a retry policy of its own. */
export const scheduler: AnyPart = part(
  fc.record({
    pick: fc.nat(),
    ScheduleExpression: fc.constantFrom(
      'rate(1 minute)',
      'rate(5 minutes)',
      'cron(0/2 * * * ? *)',
      'at(2026-01-01T00:01:30)',
    ),
    retry: settings({
      MaximumRetryAttempts: fc.constantFrom(0, 2),
      MaximumEventAgeInSeconds: fc.constantFrom(60, 300),
    }),
    window: fc.option(fc.constant(1)),
    deadLetters: fc.boolean(),
    switched: seldom(fc.boolean()),
  }),
  ({ pick, ScheduleExpression, retry, window, deadLetters, switched }, place) => {
    const id = `${place.prefix}Schedule`;
    const fn = place.functionAt(pick);
    const Properties = {
      ScheduleExpression,
      ...only(window !== null, { FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: window } }),
      ...only(Object.keys(retry).length > 0, { RetryPolicy: retry }),
      ...only(deadLetters, { DeadLetterConfig: { Type: 'SQS' } }),
    };
    return {
      resources: {},
      events: { [fn]: { [id]: { Type: 'ScheduleV2', Properties } } },
      stimuli: switched === null ? [] : [{ at: 70_000, action: 'SetEnabled', target: `${fn}${id}`, enabled: switched }],
    };
  },
);
