import fc from 'fast-check';
import type { InvocationType } from '../../../engine/scenario';
import { type AnyPart, calls, duplicates, named, part } from '../part';

const payloads = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      { payload: fc.constantFrom({ v: 1 }, {}, null, 'text'), duplicate: duplicates },
      { requiredKeys: ['payload'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ payloadBytes: fc.constantFrom(10, 300_000, 1_048_577, 6_291_457) }) },
);

/** Direct calls of the Invoke API. */
export const invoke: AnyPart = part(
  fc.record({
    pick: fc.nat(),
    type: fc.constantFrom<InvocationType>('Event', 'Event', 'RequestResponse', 'DryRun'),
    qualifier: fc.option(fc.constantFrom('$LATEST', 'missing'), { nil: undefined, freq: 8 }),
    made: calls(payloads),
  }),
  ({ pick, type, qualifier, made }, place) => ({
    resources: {},
    stimuli: named(place, made).map((call) => ({
      ...call,
      action: 'Invoke' as const,
      target: place.functionAt(pick),
      invocationType: type,
      ...(qualifier === undefined ? {} : { qualifier }),
    })),
  }),
);

/** The function is deleted, or its role loses a permission, while events are under way. */
export const changed: AnyPart = part(
  fc.record({
    pick: fc.nat(),
    at: fc.constantFrom(1000, 30_000, 100_000),
    what: fc.constantFrom(
      'DeleteFunction',
      'sqs:DeleteMessage',
      'sqs:ReceiveMessage',
      'sqs:SendMessage',
      'kinesis:GetRecords',
    ),
  }),
  ({ pick, at, what }, place) => ({
    resources: {},
    stimuli: [
      what === 'DeleteFunction'
        ? { at, action: 'DeleteFunction', target: place.functionAt(pick) }
        : { at, action: 'RemoveRolePermission', target: `${place.functionAt(pick)}Role`, permission: what },
    ],
  }),
);
