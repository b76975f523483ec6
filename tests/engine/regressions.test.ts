import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseScenario } from '../../scenario';
import { faultsOf } from './properties/running';

const folder = `${import.meta.dirname}/regressions`;
const files = readdirSync(folder);

test.each(files)('%s', (file) => {
  const { scenario, messages } = parseScenario(readFileSync(`${folder}/${file}`, 'utf8'), { file });
  expect(messages).toEqual([]);
  for (let seed = 0; scenario && seed < 8; seed++) expect(faultsOf(scenario, seed), `seed ${seed}`).toEqual([]);
});
