import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../engine';
import { jsonBytes } from '../../engine/json-bytes';

test('as many bytes as the JSON text has in UTF-8', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(jsonBytes(value as Json)).toBe(Buffer.byteLength(JSON.stringify(value)));
    }),
  );
});

test.each([
  '',
  'plain',
  '"\\',
  '\b\t\n\f\r',
  '\u0001\u001f',
  'é',
  '€',
  '😀',
  '\ud800',
  '\udc00x',
  'a\ud800\ud800\udc00',
])('the text %j', (text) => {
  expect(jsonBytes(text)).toBe(Buffer.byteLength(JSON.stringify(text)));
});

test('a field that has no value is left out', () => {
  expect(jsonBytes({ a: 1, b: undefined } as unknown as Json)).toBe(7);
});
