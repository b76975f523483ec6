import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../components/replay/fold';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const said = (count: number, kept?: number) =>
  fold(numbers(count), kept).map(({ folded, entries }) => `${folded ? 'fold ' : ''}${entries[0]}-${entries.at(-1)}`);

test.each([
  [0, undefined, ['undefined-undefined']],
  [14, undefined, ['0-13']],
  [30, undefined, ['0-5', 'fold 6-25', '26-29']],
  [30, 15, ['0-5', 'fold 6-12', '13-17', 'fold 18-25', '26-29']],
  [30, 3, ['0-5', 'fold 6-25', '26-29']],
  // A gap of three is not worth a fold.
  [30, 11, ['0-5', '6-8', '9-13', 'fold 14-25', '26-29']],
])('of %i facts with %s kept', (count, kept, parts) => expect(said(count, kept)).toEqual(parts));

test('nothing is lost, doubled or moved, and what is kept is shown', () => {
  fc.assert(
    fc.property(fc.nat(80), fc.nat(80), (count, kept) => {
      const parts = fold(numbers(count), kept);
      expect(parts.flatMap(({ entries }) => entries)).toEqual(numbers(count));
      expect(parts.some(({ folded, entries }) => folded && entries.includes(kept))).toBe(false);
    }),
  );
});
