import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EventList, type Turn } from '../../engine/event-list';

const turns: readonly Turn[] = ['ends', 'happens', 'polls'];
const nothing = (): void => undefined;

/** Work to push, or `undefined` for a pop. */
type Step = readonly [at: number, turn: Turn] | undefined;
type Pushed = { readonly at: number; readonly turn: number; readonly name: number };

/** What comes out of the list in its order, and what came out of a list that is sorted anew at each step. */
function both(steps: readonly Step[]): { readonly out: unknown[]; readonly sorted: unknown[] } {
  const list = new EventList();
  const plain: Pushed[] = [];
  const out: unknown[] = [];
  const sorted: unknown[] = [];
  const pop = (): void => {
    const popped = list.pop();
    out.push(popped && [popped.at, popped.about]);
    plain.sort((a, b) => a.at - b.at || a.turn - b.turn || a.name - b.name);
    const first = plain.shift();
    sorted.push(first && [first.at, first.name]);
  };
  for (const [name, step] of steps.entries()) {
    if (!step) {
      pop();
      continue;
    }
    const [at, turn] = step;
    list.push(at, turn, nothing, name);
    plain.push({ at, turn: turns.indexOf(turn), name });
  }
  for (let left = plain.length; left >= 0; left--) pop();
  return { out, sorted };
}

const falling = (count: number): Step[] => Array.from({ length: count }, (_, index) => [count - index, 'happens']);

describe('what is due first comes first', () => {
  test.each<[string, readonly Step[]]>([
    ['nothing', []],
    ['in the order of time', [[1, 'happens'], [2, 'happens'], undefined, [3, 'happens']]],
    [
      'at one instant what ends, then what happens, then what polls',
      [
        [5, 'polls'],
        [5, 'happens'],
        [5, 'ends'],
      ],
    ],
    ['at one instant and turn in the order of pushing', [[5, 'polls'], [5, 'polls'], undefined, [5, 'polls']]],
    ['from the last to the first, in more lines than there are', falling(40)],
    ['an empty list that is filled again', [[2, 'ends'], undefined, undefined, [1, 'ends'], [1, 'ends'], undefined]],
    ['a heap that grows and shrinks', [...falling(20), undefined, undefined, ...falling(9), undefined, ...falling(4)]],
    ['the same instant in lines and heap', [...falling(12), ...falling(12), ...falling(12)]],
  ])('%s', (_, steps) => {
    const { out, sorted } = both(steps);
    expect(out).toEqual(sorted);
  });

  test('whatever is pushed and popped, a list that is sorted anew says the same', () => {
    const push = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(...turns));
    const steps = fc.array(fc.option(push, { nil: undefined, freq: 3 }), { maxLength: 120 });
    fc.assert(
      fc.property(steps, (drawn) => {
        const { out, sorted } = both(drawn);
        expect(out).toEqual(sorted);
      }),
      { numRuns: 200, seed: 20_261_125 },
    );
  });
});

test('what has left holds nothing of what is to come', () => {
  const list = new EventList();
  list.push(1, 'happens', nothing, 'first');
  list.push(2, 'happens', nothing, 'second');
  expect(list.pop()).toMatchObject({ at: 1, about: 'first', next: undefined });
});
