import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../scenario';

test('docs/scenario.schema.json is the schema that scenarios are read with; npm run schema writes it', () => {
  const written = readFileSync(`${import.meta.dirname}/../../docs/scenario.schema.json`, 'utf8');
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
});
