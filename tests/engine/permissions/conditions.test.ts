import { describe, expect, test } from 'vitest';
import { conditionsHold, type RequestContext } from '../../../engine/permissions/conditions';

const topic = 'arn:aws:sns:us-east-1:123456789012:Topic';
const request: RequestContext = {
  'aws:SourceArn': topic,
  'aws:SourceAccount': '123456789012',
  'aws:PrincipalOrgID': 'o-abc',
  'aws:CurrentTime': '2026-11-25T12:00:00Z',
  'aws:TagKeys': ['team', 'stage'],
  size: '10',
};

describe('numbers and dates below, at and above what is asked for', () => {
  const at = (day: string): string => `2026-01-${day}T00:00:00Z`;
  test.each<[string, readonly boolean[]]>([
    ['Equals', [false, true, false]],
    ['NotEquals', [true, false, true]],
    ['LessThan', [true, false, false]],
    ['LessThanEquals', [true, true, false]],
    ['GreaterThan', [false, false, true]],
    ['GreaterThanEquals', [false, true, true]],
  ])('%s', (operator, wanted) => {
    const holds = (kind: string, found: string, asked: string) =>
      conditionsHold({ [`${kind}${operator}`]: { key: [asked] } }, { key: found });
    expect(['9', '10.0', '11'].map((found) => holds('Numeric', found, '10'))).toEqual(wanted);
    expect(['01', '02', '03'].map((day) => holds('Date', at(day), at('02')))).toEqual(wanted);
  });
});

describe('condition operators', () => {
  test.each<[string, string, string, readonly string[], boolean]>([
    ['StringEquals', 'StringEquals', 'aws:SourceAccount', ['123456789012'], true],
    ['keys compare without case', 'StringEquals', 'AWS:SourceAccount', ['123456789012'], true],
    ['values are ORed', 'StringEquals', 'aws:SourceAccount', ['1', '123456789012'], true],
    ['StringEquals compares with case', 'StringEquals', 'aws:PrincipalOrgID', ['O-ABC'], false],
    ['StringEqualsIgnoreCase', 'StringEqualsIgnoreCase', 'aws:PrincipalOrgID', ['O-ABC'], true],
    ['StringEquals knows no wildcard', 'StringEquals', 'aws:PrincipalOrgID', ['o-*'], false],
    ['StringLike', 'StringLike', 'aws:PrincipalOrgID', ['o-*'], true],
    ['StringLike with one letter', 'StringLike', 'aws:PrincipalOrgID', ['o-ab?'], true],
    ['StringNotEquals', 'StringNotEquals', 'aws:SourceAccount', ['1', '2'], true],
    ['StringNotEquals means none of them', 'StringNotEquals', 'aws:SourceAccount', ['1', '123456789012'], false],
    ['StringNotLike', 'StringNotLike', 'aws:PrincipalOrgID', ['o-*'], false],
    ['F-272: ArnLike', 'ArnLike', 'aws:SourceArn', ['arn:aws:sns:*:123456789012:*'], true],
    ['F-272: a star does not reach over colons', 'ArnLike', 'aws:SourceArn', ['arn:aws:sns:*'], false],
    ['ArnEquals takes wildcards too', 'ArnEquals', 'aws:SourceArn', ['arn:aws:sns:us-east-1:123456789012:T*'], true],
    ['ArnNotLike', 'ArnNotLike', 'aws:SourceArn', [topic], false],
    ['Bool', 'Bool', 'aws:SecureTransport', ['true'], false],
    ['NumericLessThanEquals', 'NumericLessThanEquals', 'size', ['10'], true],
    ['NumericGreaterThan', 'NumericGreaterThan', 'size', ['10'], false],
    ['NumericNotEquals', 'NumericNotEquals', 'size', ['11'], true],
    ['DateGreaterThan', 'DateGreaterThan', 'aws:CurrentTime', ['2026-01-01T00:00:00Z'], true],
    ['DateLessThan', 'DateLessThan', 'aws:CurrentTime', ['2026-01-01T00:00:00Z'], false],
    ['a key that is missing', 'StringEquals', 'aws:SourceVpc', ['v'], false],
    ['negated, a key that is missing', 'StringNotEquals', 'aws:SourceVpc', ['v'], true],
    ['IfExists, a key that is missing', 'StringEqualsIfExists', 'aws:SourceVpc', ['v'], true],
    ['IfExists, a key that is there', 'StringEqualsIfExists', 'aws:SourceAccount', ['1'], false],
    ['ArnLikeIfExists', 'ArnLikeIfExists', 'aws:SourceArn', ['arn:aws:sns:*:*:*'], true],
    ['Null true, missing', 'Null', 'aws:SourceVpc', ['true'], true],
    ['Null false, there', 'Null', 'aws:SourceAccount', ['false'], true],
    ['Null true, there', 'Null', 'aws:SourceAccount', ['true'], false],
    ['ForAnyValue', 'ForAnyValue:StringEquals', 'aws:TagKeys', ['team'], true],
    ['ForAnyValue, none', 'ForAnyValue:StringEquals', 'aws:TagKeys', ['owner'], false],
    ['ForAnyValue, missing', 'ForAnyValue:StringLike', 'aws:SourceVpc', ['*'], false],
    ['ForAnyValue negated: one other value', 'ForAnyValue:StringNotEquals', 'aws:TagKeys', ['team'], true],
    ['ForAllValues', 'ForAllValues:StringEquals', 'aws:TagKeys', ['team', 'stage', 'owner'], true],
    ['ForAllValues, one more', 'ForAllValues:StringEquals', 'aws:TagKeys', ['team'], false],
    ['ForAllValues, missing', 'ForAllValues:StringEquals', 'aws:SourceVpc', ['v'], true],
    ['an operator that is none', 'StringSounds', 'aws:SourceAccount', ['123456789012'], false],
  ])('%s', (_, operator, key, values, expected) => {
    expect(conditionsHold({ [operator]: { [key]: values } }, request)).toBe(expected);
  });

  test('operators are ANDed, and so are keys', () => {
    const account = { 'aws:SourceAccount': ['123456789012'] };
    expect(conditionsHold({ StringEquals: account, ArnLike: { 'aws:SourceArn': [`${topic}2`] } }, request)).toBe(false);
    expect(conditionsHold({ StringEquals: { ...account, 'aws:PrincipalOrgID': ['o-x'] } }, request)).toBe(false);
  });
});
