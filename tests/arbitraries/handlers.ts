import fc from 'fast-check';
import type { Behaviour, Deliveries, Sending } from '../../engine/scenario';

const deliveries: fc.Arbitrary<Deliveries> = fc.oneof(
  fc.constant('always' as const),
  fc.constantFrom([1], [1, 2], [2]) as fc.Arbitrary<readonly number[]>,
);
const durations = fc.constantFrom(0, 0, 0, 1000, 2000);
const whens = fc.oneof(
  fc.constant('always' as const),
  fc.record({ attempts: fc.constantFrom([1], [1, 2], [2, 3]) }),
  fc.array(fc.tuple(fc.nat(), deliveries), { minLength: 1, maxLength: 3 }),
);

/** A behaviour whose items are draws, until it is known which items there are. */
type Drawn =
  | { readonly kind: 'succeed' | 'throw' | 'timeout'; readonly when: When; readonly duration: number }
  | { readonly kind: 'return'; readonly when: When; readonly duration: number; readonly value: string }
  | { readonly kind: 'report'; readonly picks: Picks; readonly duration: number };
type Picks = readonly (readonly [number, Deliveries])[];
type When = 'always' | { readonly attempts: readonly number[] } | Picks;

const behaviour: fc.Arbitrary<Drawn> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('succeed' as const, 'throw' as const, 'throw' as const, 'timeout' as const),
    when: whens,
    duration: durations,
  }),
  fc.record({
    kind: fc.constant('return' as const),
    when: whens,
    duration: durations,
    value: fc.constantFrom(
      'null',
      '{}',
      '',
      'oops',
      '{"batchItemFailures":[]}',
      '{"batchItemFailures":[{"itemIdentifier":""}]}',
      '{"statusCode":201}',
    ),
  }),
  fc.record({
    kind: fc.constant('report' as const),
    picks: fc.array(fc.tuple(fc.nat(), deliveries), { minLength: 1, maxLength: 3 }),
    duration: durations,
  }),
);

/** What a run does beside: it sends its messages on, or writes a row for each. */
type Deeds = { readonly send: number | null; readonly write: boolean | null };
const deeds: fc.Arbitrary<Deeds> = fc.record({
  send: fc.option(fc.nat(), { freq: 2 }),
  write: fc.option(fc.boolean(), { freq: 3 }),
});

type Script = (name: string, items: readonly string[], targets: readonly Sending[]) => readonly Behaviour[];

/** The script of one function: what its first delivery does beside, and behaviours over the items that there are. */
export const anyScript: fc.Arbitrary<Script> = fc
  .record({ first: fc.option(fc.tuple(behaviour, deeds), { freq: 2 }), list: fc.array(behaviour, { maxLength: 2 }) })
  .map(({ first, list }) => (name, items, targets) => [
    ...(first === null ? [] : [sending(written(first[0], items), first[1], name, targets)]),
    ...list.map((one) => written(one, items)),
  ]);

/** Only what is delivered for the first time is sent on, so that what goes round comes to an end. */
function sending(one: Behaviour, { send, write }: Deeds, name: string, targets: readonly Sending[]): Behaviour {
  const to = send === null ? undefined : targets[send % targets.length];
  if (one.kind === 'report') return one;
  return {
    ...one,
    when: { attempts: [1] },
    ...(to ? { sends: [to] } : {}),
    ...(write === null ? {} : { writes: { table: `${name}Rows`, once: write } }),
  };
}

function written(drawn: Drawn, items: readonly string[]): Behaviour {
  if (drawn.kind === 'report')
    return { kind: 'report', items: pickedFrom(drawn.picks, items), duration: drawn.duration };
  const { when } = drawn;
  const at = Array.isArray(when) ? { items: pickedFrom(when as Picks, items) } : (when as Exclude<When, Picks>);
  return { ...drawn, when: at };
}

const pickedFrom = (picks: Picks, items: readonly string[]): Record<string, Deliveries> =>
  items.length === 0
    ? {}
    : Object.fromEntries(picks.map(([pick, deliveries]) => [items[pick % items.length] as string, deliveries]));
