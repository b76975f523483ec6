import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../engine';
import { expectNoticed, run, type SetUp } from '../push/run';
import { filtered } from './set-ups';

describe('F-242: filters on the body of a message, as recorded', () => {
  test.each<[string, SetUp, readonly string[]]>([
    ['one value', filtered('{"body":{"a":["x"]}}', '{"a":"x"}', '{"a":"y"}'), ['processed', 'filtered']],
    [
      'numeric > 100',
      filtered('{"body":{"n":[{"numeric":[">",100]}]}}', '{"n":101}', '{"n":100}'),
      ['processed', 'filtered'],
    ],
    [
      'numeric >= 100, < 200',
      filtered('{"body":{"n":[{"numeric":[">=",100,"<",200]}]}}', '{"n":100}', '{"n":200}'),
      ['processed', 'filtered'],
    ],
    ['exists', filtered('{"body":{"a":[{"exists":true}]}}', '{"a":1}', '{"b":1}'), ['processed', 'filtered']],
    [
      'prefix',
      filtered('{"body":{"a":[{"prefix":"us-"}]}}', '{"a":"us-1"}', '{"a":"eu-1"}'),
      ['processed', 'filtered'],
    ],
    ['F-241: JSON pattern, plain body', filtered('{"body":{"a":["x"]}}', 'x'), ['filtered']],
    ['F-241: plain pattern', filtered('{"body":["x"]}', 'x', '{"x":1}'), ['processed', 'filtered']],
  ])('%s', (_, setUp, states) => {
    const { items } = run(setUp).outcome;
    expect(Object.values(items).map(([rest]) => rest?.state)).toEqual(states);
  });
});

describe('each rule is noticed', () => {
  test.each<[RuleId, SetUp]>([
    ['filter.keys-are-anded', filtered('{"body":{"a":["x"],"b":["y"]}}', '{"a":"x","b":"z"}')],
    ['filter.values-are-ored', filtered('{"body":{"a":["x","y"]}}', '{"a":"y"}')],
    ['filter.or-tries-branches', filtered('{"body":{"$or":[{"a":["x"]},{"b":["y"]}]}}', '{"b":"y"}')],
    ['filter.texts-compare-with-case', filtered('{"body":{"a":["x"]}}', '{"a":"X"}')],
    ['filter.numeric-takes-numbers-only', filtered('{"body":{"a":[{"numeric":[">",100]}]}}', '{"a":"101"}')],
    ['filter.named-field-must-be-there', filtered('{"body":{"a":["x"]}}', '{"b":"y"}')],
    ['filter.exists-asks-leaves', filtered('{"body":{"a":[{"exists":false}]}}', '{"a":{"b":1}}')],
    ['filter.one-element-is-enough', filtered('{"body":{"a":["x"]}}', '{"a":["x","z"]}')],
    ['filter.dots-join-names', filtered('{"body":{"a.b":["x"]}}', '{"a":{"b":"x"}}')],
    ['filter.formats-must-agree', filtered('{"body":{"a":["x"]}}', 'x')],
  ])('%s', (rule, setUp) => expectNoticed(setUp, rule));
});
