import { describe, expect, test } from 'vitest';
import { matches } from '../../../engine/filters/pattern';
import { parsePattern, patternFault } from '../../../engine/filters/pattern-fault';
import { aws, type RuleId, switchOff } from '../../../engine/rules';
import type { Json } from '../../../engine/scenario';
import { reading } from '../deployment/fixture';

/** What matches under AWS's rules and not without one of them, or the other way round. */
const noticed: readonly (readonly [RuleId, Json, Json])[] = [
  ['filter.keys-are-anded', { a: ['x'], b: ['y'] }, { a: 'x', b: 'z' }],
  ['filter.values-are-ored', { a: ['x', 'y'] }, { a: 'y' }],
  ['filter.or-tries-branches', { $or: [{ a: ['x'] }, { b: ['y'] }] }, { b: 'y' }],
  ['filter.texts-compare-with-case', { a: ['x'] }, { a: 'X' }],
  ['filter.texts-compare-with-case', { a: [{ suffix: '.PNG' }] }, { a: 'image.png' }],
  ['filter.numeric-takes-numbers-only', { a: [{ numeric: ['>', 100] }] }, { a: '101' }],
  ['filter.named-field-must-be-there', { a: ['x'] }, { b: 'x' }],
  ['filter.named-field-must-be-there', { a: [{ 'anything-but': 'x' }] }, {}],
  ['filter.exists-asks-leaves', { a: [{ exists: false }] }, { a: { S: 'x' } }],
  ['filter.one-element-is-enough', { a: ['x'] }, { a: ['x', 'y'] }],
  ['filter.dots-join-names', { 'a.b': ['x'] }, { a: { b: 'x' } }],
];

type Row = readonly [behaviour: string, pattern: Json, event: Json, matches: boolean];

const rows: readonly Row[] = [
  ['an event that is a text has no fields, not even a length', { length: [4] }, 'text', false],
  ['of an empty list a field is absent', { a: { b: [{ exists: false }] } }, { a: [] }, true],
  ['an exact text', { a: ['x'] }, { a: 'x' }, true],
  ['another text', { a: ['x'] }, { a: 'y' }, false],
  ['F-251: texts compare with case', { a: ['x'] }, { a: 'X' }, false],
  ['F-251: keys compare with case', { MY_KEY: ['x'] }, { my_key: 'x' }, false],
  ['F-236: values of a list are ORed', { a: ['x', 'y'] }, { a: 'y' }, true],
  ['F-236: keys are ANDed', { a: ['x'], b: ['y'] }, { a: 'x', b: 'z' }, false],
  ['F-240: a field that is named must be there', { a: ['x'] }, { b: 'x' }, false],
  ['null', { a: [null] }, { a: null }, true],
  ['null is not the empty text', { a: [null] }, { a: '' }, false],
  ['the empty text', { a: [''] }, { a: '' }, true],
  ['true', { a: [true] }, { a: true }, true],
  ['a number is no text', { a: [300] }, { a: '300' }, false],
  ['F-252: 300.0 matches 300', { a: [300] }, JSON.parse('{"a":300.0}') as Json, true],
  ['prefix', { a: [{ prefix: 'eu-' }] }, { a: 'eu-west-1' }, true],
  ['prefix without case', { a: [{ prefix: { 'equals-ignore-case': 'EU-' } }] }, { a: 'eu-west-1' }, true],
  ['suffix', { a: [{ suffix: '.png' }] }, { a: 'image.png' }, true],
  ['F-251: suffix compares with case', { a: [{ suffix: '.PNG' }] }, { a: 'image.png' }, false],
  ['equals-ignore-case', { a: [{ 'equals-ignore-case': 'ALPHA' }] }, { a: 'alpha' }, true],
  ['wildcard', { a: [{ wildcard: 'dir/*.png' }] }, { a: 'dir/x.png' }, true],
  ['wildcard with an escaped star', { a: [{ wildcard: 'a\\*b' }] }, { a: 'axb' }, false],
  ['a dot in a wildcard is a dot', { a: [{ wildcard: '*.png' }] }, { a: 'xpng' }, false],
  ['cidr inside', { a: [{ cidr: '10.0.0.0/24' }] }, { a: '10.0.0.255' }, true],
  ['cidr of IPv6 inside', { a: [{ cidr: '2001:db8::/32' }] }, { a: '2001:0db8:ffff::1' }, true],
  ['cidr of IPv6 outside', { a: [{ cidr: '2001:db8::/32' }] }, { a: '2001:db9::1' }, false],
  ['cidr of one IPv6 address', { a: [{ cidr: '::1' }] }, { a: '0:0:0:0:0:0:0:1' }, true],
  ['cidr of all IPv6', { a: [{ cidr: '::/0' }] }, { a: 'FE80::1' }, true],
  ['cidr of all IPv6, and IPv4', { a: [{ cidr: '::/0' }] }, { a: '10.0.0.1' }, false],
  ['cidr at a bit within a byte', { a: [{ cidr: '10.0.0.0/9' }] }, { a: '10.127.0.1' }, true],
  ['cidr behind a bit within a byte', { a: [{ cidr: '10.0.0.0/9' }] }, { a: '10.128.0.1' }, false],
  ['cidr, and a block', { a: [{ cidr: '10.0.0.0/9' }] }, { a: '10.0.0.0/24' }, false],
  ['cidr, and a text', { a: [{ cidr: '10.0.0.0/9' }] }, { a: '10.0.0' }, false],
  [
    'F-237: operators of several keys together',
    { a: [{ prefix: 'x' }, null], b: { c: [{ numeric: ['>', 1, '<=', 2] }] }, d: [{ exists: false }], e: [''] },
    { a: null, b: { c: 2 }, e: '' },
    true,
  ],
  ['wildcard: a star that stands for itself', { a: [{ wildcard: 'x\\*y*' }] }, { a: 'x*yz' }, true],
  ['wildcard: and nothing else', { a: [{ wildcard: 'x\\*y*' }] }, { a: 'xzy' }, false],
  ['wildcard: a backslash that stands for itself', { a: [{ wildcard: 'x\\\\*' }] }, { a: 'x\\y' }, true],
  ['wildcard: a blank behind a backslash', { a: [{ wildcard: 'x\\ y' }] }, { a: 'x y' }, true],
  ['cidr outside', { a: [{ cidr: '10.0.0.0/24' }] }, { a: '10.0.1.0' }, false],
  ['F-242: above 100 lets 101 in', { a: [{ numeric: ['>', 100] }] }, { a: 101 }, true],
  ['F-242: above 100 keeps 100 out', { a: [{ numeric: ['>', 100] }] }, { a: 100 }, false],
  ['F-242: a range includes its lower bound', { a: [{ numeric: ['>=', 100, '<', 200] }] }, { a: 100 }, true],
  ['F-242: and excludes its upper bound', { a: [{ numeric: ['>=', 100, '<', 200] }] }, { a: 200 }, false],
  ['F-252: numeric never matches a text', { a: [{ numeric: ['=', 300] }] }, { a: '300' }, false],
  ['F-252: numeric never matches null', { a: [{ numeric: ['>=', 0] }] }, { a: null }, false],
  ['exists true', { a: [{ exists: true }] }, { a: null }, true],
  ['exists true, absent', { a: [{ exists: true }] }, {}, false],
  ['exists false, absent', { a: [{ exists: false }] }, { b: 1 }, true],
  ['exists false, its parent absent', { a: { b: [{ exists: false }] } }, { c: 1 }, true],
  ['exists false, there', { a: [{ exists: false }] }, { a: 1 }, false],
  ['F-247: an object is no leaf', { a: [{ exists: false }] }, { a: { S: 'x' } }, true],
  ['F-255: an empty array does not exist', { a: [{ exists: true }] }, { a: [] }, false],
  ['F-253: anything but one', { a: [{ 'anything-but': 'x' }] }, { a: 'y' }, true],
  ['F-253: not the one', { a: [{ 'anything-but': 'x' }] }, { a: 'x' }, false],
  ['F-253: anything-but needs the field', { a: [{ 'anything-but': 'x' }] }, { b: 'y' }, false],
  ['F-253: anything-but takes null', { a: [{ 'anything-but': 'x' }] }, { a: null }, true],
  ['F-253: anything-but a list', { a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'y' }, false],
  ['F-253: anything-but a number', { a: [{ 'anything-but': 123 }] }, { a: 124 }, true],
  ['F-253: anything-but a prefix', { a: [{ 'anything-but': { prefix: 'in' } }] }, { a: 'init' }, false],
  ['F-253: anything-but some prefixes', { a: [{ 'anything-but': { prefix: ['in', 'st'] } }] }, { a: 'stop' }, false],
  ['F-253: anything-but a suffix', { a: [{ 'anything-but': { suffix: '.txt' } }] }, { a: 'a.png' }, true],
  ['F-253: anything-but without case', { a: [{ 'anything-but': { 'equals-ignore-case': ['X'] } }] }, { a: 'x' }, false],
  ['F-253: anything-but a wildcard', { a: [{ 'anything-but': { wildcard: '*/bin/*' } }] }, { a: 'usr/bin/x' }, false],
  ['F-254: absent, or anything but', { a: [{ 'anything-but': ['x'] }, { exists: false }] }, {}, true],
  ['F-255: one common element is enough', { a: ['x', 'y'] }, { a: ['y', 'z'] }, true],
  ['F-255: no common element', { a: ['x'] }, { a: ['y', 'z'] }, false],
  [
    'one object of an array must match as a whole',
    { a: { b: [1], c: [2] } },
    {
      a: [
        { b: 1, c: 1 },
        { b: 2, c: 2 },
      ],
    },
    false,
  ],
  [
    'an object of an array',
    { a: { b: [1], c: [2] } },
    {
      a: [
        { b: 1, c: 1 },
        { b: 1, c: 2 },
      ],
    },
    true,
  ],
  ['F-256: $or', { $or: [{ a: ['x'] }, { b: ['y'] }] }, { b: 'y' }, true],
  ['F-256: $or beside a key', { c: [1], $or: [{ a: ['x'] }, { b: ['y'] }] }, { b: 'y', c: 2 }, false],
  ['F-256: $or further in', { d: { $or: [{ a: ['x'] }, { b: ['y'] }] } }, { d: { a: 'x' } }, true],
  ['F-258: dotted key in the pattern', { 'state.status': ['running'] }, { state: { status: 'running' } }, true],
  ['F-258: dotted key in the event', { state: { status: ['running'] } }, { 'state.status': 'running' }, true],
  ['F-246: a DynamoDB pattern names the type', { k: ['v'] }, { k: { S: 'v' } }, false],
  ['F-248: a text passes anything-but', { N: [{ numeric: ['>', 100] }, { 'anything-but': '101' }] }, { N: '42' }, true],
];

describe('patterns', () => {
  test.each(noticed)('without %s the answer is another', (off, pattern, event) => {
    expect(matches(pattern, event, reading(switchOff(aws, off)))).not.toBe(matches(pattern, event, reading(aws)));
  });

  test.each(rows)('%s', (_, pattern, event, expected) => {
    expect(patternFault(pattern)).toBeUndefined();
    expect(matches(pattern, event, reading(aws))).toBe(expected);
  });

  test.each<[string, Json]>([
    ['as a whole', 'made elsewhere'],
    ['at a field', { a: 'made elsewhere' }],
    ['in a list of the event', { list: 'made elsewhere' }],
  ])('a pattern that is made elsewhere matches nothing: %s', (_, pattern) => {
    expect(matches(pattern, { a: 'made elsewhere', list: [{ b: 1 }], 0: ['m'] }, reading(aws))).toBe(false);
  });

  test('F-247: where exists asks for any value, an absent field still has none', () => {
    const read = reading(switchOff(aws, 'filter.exists-asks-leaves'));
    expect(matches({ a: [{ exists: false }] }, {}, read)).toBe(true);
    expect(matches({ a: [{ exists: true }] }, {}, read)).toBe(false);
  });

  test.each<[string, Json, string]>([
    ['F-140: null', null, 'Filter is not an object'],
    ['F-140: a bare text', 'text', 'Filter is not an object'],
    ['no field at all', {}, 'Empty objects are not allowed'],
    ['F-259: a bare text at a leaf', { a: 'x' }, '"a" must be an object or an array'],
    ['F-259: a bare number at a leaf', { a: 1 }, '"a" must be an object or an array'],
    ['F-255: an empty list', { a: [] }, 'Empty arrays are not allowed'],
    ['an empty object', { a: {} }, 'Empty objects are not allowed'],
    ['F-259: an operator in capitals', { a: [{ EXISTS: true }] }, 'Unrecognized match type EXISTS'],
    ['a name that every object has', { a: [{ constructor: 'x' }] }, 'Unrecognized match type constructor'],
    ['an operator that is none', { a: [{ like: 'x' }] }, 'Unrecognized match type like'],
    ['two operators in one object', { a: [{ prefix: 'x', suffix: 'y' }] }, 'Only one key allowed in match expression'],
    ['exists with a text', { a: [{ exists: 'yes' }] }, 'exists match pattern must be either true or false.'],
    ['prefix with a number', { a: [{ prefix: 1 }] }, 'prefix match pattern must be a string'],
    ['numeric without a list', { a: [{ numeric: 1 }] }, 'Value of numeric must be an array.'],
    ['numeric without a number', { a: [{ numeric: ['>', '1'] }] }, 'Value of > must be numeric'],
    ['numeric with an odd list', { a: [{ numeric: ['>'] }] }, 'Too many or too few elements in numeric expression'],
    ['an unknown comparison', { a: [{ numeric: ['!=', 1] }] }, 'Unrecognized numeric range operator: !='],
    ['a number too far out', { a: [{ numeric: ['>', 6e9] }] }, 'must be between -5000000000 and 5000000000'],
    ['a range upside down', { a: [{ numeric: ['<', 1, '>', 0] }] }, 'Bad numeric range operator: <'],
    ['an empty range', { a: [{ numeric: ['>', 2, '<', 1] }] }, 'Bottom must be less than top'],
    ['anything-but nothing', { a: [{ 'anything-but': [] }] }, 'Empty arrays are not allowed'],
    ['anything-but null', { a: [{ 'anything-but': [null] }] }, 'Inside anything but list, start|null|boolean'],
    ['anything-but a mixture', { a: [{ 'anything-but': ['a', 1] }] }, 'mixed type is not supported'],
    [
      'anything-but a number in a range',
      { a: [{ 'anything-but': { numeric: ['>', 1] } }] },
      'Unsupported anything-but pattern: numeric',
    ],
    ['a list in a list', { a: [['x']] }, 'Match value must be String, number, true, false, or null'],
    ['two stars in a row', { a: [{ wildcard: 'a**' }] }, 'Consecutive wildcard characters at pos 1'],
    ['no block', { a: [{ cidr: '10.0.0' }] }, 'Malformed CIDR'],
    ['a byte above 255', { a: [{ cidr: '10.0.0.256' }] }, 'Malformed CIDR'],
    ['bits that are no number', { a: [{ cidr: '10.0.0.0/8x' }] }, 'Malformed CIDR'],
    ['anything but null', { a: [{ 'anything-but': null }] }, 'Value of anything-but must be an array or single'],
    ['a fault in the second value', { a: ['x', { EXISTS: true }] }, 'Unrecognized match type EXISTS'],
    ['33 bits', { a: [{ cidr: '10.0.0.0/33' }] }, 'Malformed CIDR'],
    ['129 bits', { a: [{ cidr: '::/129' }] }, 'Malformed CIDR'],
    ['no bits', { a: [{ cidr: '10.0.0.0/' }] }, 'Malformed CIDR'],
    ['two lengths', { a: [{ cidr: '10.0.0.0/8/8' }] }, 'Malformed CIDR'],
    ['seven groups', { a: [{ cidr: '1:2:3:4:5:6:7' }] }, 'Malformed CIDR'],
    ['nine groups', { a: [{ cidr: '1:2:3:4:5:6:7:8:9' }] }, 'Malformed CIDR'],
    ['no room for the gap', { a: [{ cidr: '1:2:3:4::5:6:7:8' }] }, 'Malformed CIDR'],
    ['two gaps', { a: [{ cidr: '1::2::3' }] }, 'Malformed CIDR'],
    ['five digits', { a: [{ cidr: '12345::' }] }, 'Malformed CIDR'],
    ['$or of one', { $or: [{ a: ['x'] }] }, '"$or" must be an array of at least two objects'],
  ])('invalid: %s', (_, pattern, fault) => expect(patternFault(pattern)).toContain(fault));

  test('text that is no JSON is invalid', () => expect(parsePattern('{')).toHaveProperty('fault'));

  test('F-257: of a repeated key the last one wins', () => {
    expect(parsePattern('{"a":["x"],"a":["y"]}')).toEqual({ pattern: { a: ['y'] } });
  });
});
