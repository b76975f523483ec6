import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeholdersIn, substitute, substituteIn } from '../../quiz/substitute';

const name = fc.stringMatching(/^[a-z]\w{0,8}$/);

test.each([
  ['{{n}} runs', { n: 3 }, '3 runs'],
  ['{{ n | words }} runs', { n: 3 }, 'three runs'],
  ['the {{n|ordinal}} run', { n: 2 }, 'the second run'],
  ['{{n | minus 1 | words}} retries', { n: 3 }, 'two retries'],
  ['after {{s | duration}}', { s: 90 }, 'after 1 min 30 s'],
  ['{{story.fn}} reads {{story.queue}}', { story: { fn: 'Ship', queue: 'Orders' } }, 'Ship reads Orders'],
  ['{{story.fn}}', { story: 'plain' }, '{{story.fn}}'],
  ['{{a | plus b}}', { a: 3, b: 4 }, '7'],
  ['{{?dlq}}kept{{:}}lost{{/}}', { dlq: true }, 'kept'],
  ['{{?dlq}}kept{{:}}lost{{/}}', { dlq: false }, 'lost'],
  ['{{?way=a|b}}x{{/}}{{?!way=a|b}}y{{/}}', { way: 'b' }, 'x'],
  ['{{?way!=a&n}}x{{/}}', { way: 'b', n: 0 }, ''],
  ['{{unknown}}', {}, '{{unknown}}'],
  ['{{constructor}}', {}, '{{constructor}}'],
])('%s', (text, parameters, said) => {
  expect(substitute(text, parameters)).toBe(said);
});

test('a text that is one placeholder of a number becomes the number', () => {
  const filled = substituteIn({ nth: '{{n}}', in: ['{{n}} runs'], '{{key}}': true }, { n: 2, key: 'Dlq' });
  expect(filled).toEqual({ nth: 2, in: ['2 runs'], Dlq: true });
});

test('keys and members are kept under a condition, and a list fills the place of a text', () => {
  const filled = substituteIn(
    {
      'a ?dlq': 1,
      'b ?!dlq': 2,
      list: [
        { only: 'n=2', id: 'x' },
        { only: 'n=3', id: 'y' },
      ],
      runs: '{{runs}}',
    },
    { dlq: true, n: 2, runs: [1, 2] },
  );
  expect(filled).toEqual({ a: 1, list: [{ id: 'x' }], runs: [1, 2] });
});

test('every known placeholder is filled, and nothing else changes', () => {
  fc.assert(
    fc.property(
      name,
      fc.integer(),
      fc.string().filter((text) => !/[{}]/.test(text)),
      (parameter, value, around) => {
        const text = `${around}{{${parameter}}}${around}`;
        expect(substitute(text, { [parameter]: value })).toBe(`${around}${value}${around}`);
        expect(placeholdersIn(text)).toEqual([{ name: parameter, filters: [] }]);
      },
    ),
  );
});
