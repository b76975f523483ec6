import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventList, type Turn } from '../../engine/event-list';

const turns = ['ends', 'happens', 'polls'] as const;
const nothing = (): void => undefined;

/** How long each piece of work waits, and how much is done after it was pushed. */
const works = fc.array(
  fc.record({
    wait: fc.oneof(fc.constantFrom(1, 60, 120), fc.nat(500)),
    turn: fc.constantFrom(...turns),
    pops: fc.nat(2),
  }),
  { maxLength: 120 },
);

test('what is due first comes first, then by turn, then by the order in which it was pushed', () => {
  fc.assert(
    fc.property(works, (list) => {
      const events = new EventList();
      const pending: { at: number; turn: Turn; index: number }[] = [];
      const next = () => pending.toSorted((a, b) => a.at - b.at || rank(a.turn) - rank(b.turn) || a.index - b.index)[0];
      let now = 0;
      const popOne = (): void => {
        const expected = next();
        const found = events.pop();
        expect(found?.about).toEqual(expected?.index);
        if (!expected) return;
        pending.splice(pending.indexOf(expected), 1);
        now = expected.at;
      };
      for (const [index, { wait, turn, pops }] of list.entries()) {
        events.push(now + wait, turn, nothing, index);
        pending.push({ at: now + wait, turn, index });
        for (let count = 0; count < pops; count++) popOne();
      }
      while (pending.length > 0) popOne();
      expect(events.pop()).toBeUndefined();
    }),
  );
});

const rank = (turn: Turn): number => turns.indexOf(turn);
