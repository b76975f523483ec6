import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bombs } from '../arbitraries/bombs';
import { brokenTexts } from '../arbitraries/broken-texts';
import { faultOfReading } from '../fuzz/reading';

describe('a text that is no sound scenario is answered in words', () => {
  test('broken templates, stimuli and handlers (npm run fuzz -- --bad-input tries ten thousand)', () => {
    fc.assert(
      fc.property(brokenTexts, (text) => {
        expect(faultOfReading(text)).toBeUndefined();
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test.each(bombs.map((text) => [text.slice(0, 60), text]))('%s', (_, text) => {
    expect(faultOfReading(text)).toBeUndefined();
  });

  test('an item may be called like a property of every object', () => {
    const text = `
template: {Transform: AWS::Serverless-2016-10-31, Resources: {Fn: {Type: AWS::Serverless::Function, Properties: {Runtime: nodejs22.x, Handler: a.b, InlineCode: x}}}}
stimuli: [{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: constructor}, {id: e}]}]
handlers: {Fn: [{kind: throw, when: {items: {e: always}}}]}
until: 60
`;
    expect(faultOfReading(text)).toBeUndefined();
  });
});
