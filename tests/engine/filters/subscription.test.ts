import { describe, expect, test } from 'vitest';
import {
  type FilterPolicyScope,
  filterableAttribute,
  passesPolicy,
  policyFault,
} from '../../../engine/filters/subscription';
import { aws } from '../../../engine/rules';
import type { Json } from '../../../engine/scenario';
import { reading } from '../deployment/fixture';

const on = { attributes: 'MessageAttributes', body: 'MessageBody' } as const;
const price = filterableAttribute('Number', '210.75') as Json;
const interests = filterableAttribute('String.Array', '["soccer","rugby"]') as Json;
const attributes = { store: 'example_corp', price, interests, address: '10.0.0.17' };

describe('F-086: what a filter policy lets through', () => {
  test.each<[string, Json, boolean]>([
    ['a text', { store: ['example_corp'] }, true],
    ['an attribute that the message lacks', { colour: ['red'] }, false],
    ['exists: false', { colour: [{ exists: false }] }, true],
    ['anything but', { store: [{ 'anything-but': ['other'] }] }, true],
    ['anything but a suffix', { store: [{ 'anything-but': { suffix: '_corp' } }] }, false],
    ['a prefix', { store: [{ prefix: 'ex' }] }, true],
    ['without case', { store: [{ 'equals-ignore-case': 'EXAMPLE_CORP' }] }, true],
    ['a number in a range', { price: [{ numeric: ['>', 200, '<=', 300] }] }, true],
    ['a number is no text', { price: ['210.75'] }, false],
    ['one element of a list', { interests: ['rugby', 'hockey'] }, true],
    ['a block of addresses', { address: [{ cidr: '10.0.0.0/24' }] }, true],
    ['a wildcard', { store: [{ wildcard: 'ex*_co*' }] }, true],
    ['anything but a wildcard', { store: [{ 'anything-but': { wildcard: '*corp' } }] }, false],
    ['anything but a prefix', { store: [{ 'anything-but': { prefix: 'test-' } }] }, true],
    ['$or', { $or: [{ store: ['none'] }, { price: [{ numeric: ['>', 1] }] }] }, true],
  ])('attributes: %s', (_, policy, expected) => {
    expect(policyFault(policy, on.attributes)).toBeUndefined();
    expect(passesPolicy(reading(aws), policy, on.attributes, attributes, 'text')).toBe(expected);
  });

  test.each<[string, Json, Json, boolean]>([
    ['a nested field', { order: { state: ['paid'] } }, '{"order":{"state":"paid"}}', true],
    ['another value', { order: { state: ['paid'] } }, '{"order":{"state":"open"}}', false],
    ['text is never JSON', { state: [{ exists: false }] }, 'plain', false],
    ['a list is no object', { state: [{ exists: false }] }, '[]', false],
  ])('body: %s', (_, policy, body, expected) => {
    expect(policyFault(policy, on.body)).toBeUndefined();
    expect(passesPolicy(reading(aws), policy, on.body, {}, body)).toBe(expected);
  });

  test('no policy that looks at attributes lets a message without any through', () => {
    const absent = { store: [{ exists: false }] };
    expect(passesPolicy(reading(aws), absent, on.attributes, {}, 'text')).toBe(false);
    expect(passesPolicy(reading(aws), absent, on.body, {}, '{}')).toBe(true);
  });

  test('a binary attribute is not seen', () => expect(filterableAttribute('Binary', 'eA==')).toBeUndefined());
});

describe('filter policies that SNS refuses', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `v${at}`);
  const stars = (count: number, first = '') => many(count).map((value) => ({ wildcard: `${first}${value}*` }));
  test.each<[string, Json, FilterPolicyScope, string | undefined]>([
    ['a bare text', { a: 'x' }, on.attributes, '"a" must be an object or an array'],
    ['three stars', { a: [{ wildcard: '*a*b*' }] }, on.attributes, undefined],
    ['four stars', { a: [{ wildcard: '*a*b*c*' }] }, on.attributes, 'more than 3 wildcard characters'],
    ['stars that stand for themselves', { a: [{ wildcard: '\\*\\*\\*\\*a*' }] }, on.attributes, undefined],
    ['ten patterns of one star', { a: stars(10) }, on.attributes, undefined],
    ['eleven', { a: stars(11) }, on.attributes, 'too many wildcard characters'],
    ['four of two stars', { a: stars(4, '*') }, on.attributes, undefined],
    ['five of two stars', { a: stars(5, '*') }, on.attributes, 'too many wildcard characters'],
    ['patterns of two keys', { a: stars(8), b: stars(7) }, on.attributes, 'too many wildcard characters'],
    ['within $or', { $or: [{ a: stars(11) }, { b: ['x'] }] }, on.body, 'too many wildcard characters'],
    ['a nested key', { a: { b: stars(11) } }, on.body, 'too many wildcard characters'],
    [
      'under anything-but',
      { a: [{ 'anything-but': { wildcard: many(11).map((value) => `${value}*`) } }] },
      on.attributes,
      'too many wildcard characters',
    ],
    ['a billion', { a: [{ numeric: ['<=', 1_000_000_000] }] }, on.attributes, undefined],
    ['more than a billion', { a: [{ numeric: ['<=', 1_000_000_001] }] }, on.attributes, 'must be between'],
    ['nesting among attributes', { a: { b: ['x'] } }, on.attributes, 'does not support nested filter policy'],
    ['nesting in the body', { a: { b: ['x'] } }, on.body, undefined],
    ['five keys', { a: ['1'], b: ['1'], c: ['1'], d: ['1'], e: ['1'] }, on.body, undefined],
    [
      'six keys',
      { a: ['1'], b: ['1'], c: ['1'], d: ['1'], e: ['1'], f: ['1'] },
      on.body,
      'can not have more than 5 keys',
    ],
    ['150 combinations', { a: many(10), b: many(15) }, on.attributes, undefined],
    ['151 values', { a: many(151) }, on.attributes, 'too complex'],
    ['a nested key counts by its depth', { a: { b: many(76) } }, on.body, 'too complex'],
  ])('%s', (_, policy, scope, fault) => {
    if (fault === undefined) expect(policyFault(policy, scope)).toBeUndefined();
    else expect(policyFault(policy, scope)).toContain(fault);
  });
});
