import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCases, parseScenario, parseTemplate } from '../../scenario';

const sample = readFileSync(`${import.meta.dirname}/../conformance/direct-invoke.yaml`, 'utf8').slice(0, 2500);

/** A sound file with something cut out and something else put in. */
const damaged = fc
  .tuple(
    fc.nat(sample.length),
    fc.nat(40),
    fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('[', '{', '&a ', '*a', '!', '!Ref ', '\t', '- ', ': ', '|', '"', "'", '\n', '<<: '),
    ),
  )
  .map(([from, length, put]) => sample.slice(0, from) + put + sample.slice(from + length));

test('whatever the text, a fault is a value with a place in it and a remedy', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), damaged), (text) => {
      const lines = text.split('\n').length;
      const cases = parseCases(text, 'any.yaml');
      const scenario = parseScenario(text, { file: 'any.yaml' });
      const template = parseTemplate(text);
      expect(scenario.scenario !== undefined || scenario.messages.length > 0).toBe(true);
      expect(template.template !== undefined || template.messages.length > 0).toBe(true);
      expect(cases.cases.length > 0 || cases.messages.length > 0).toBe(true);
      for (const { line, column, text: says, remedy } of [
        ...cases.messages,
        ...scenario.messages,
        ...template.messages,
      ]) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(says).not.toBe('');
        expect(remedy).not.toBe('');
      }
    }),
    { numRuns: 100 },
  );
});
