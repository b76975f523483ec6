import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { properties } from '../engine/properties/properties';
import { fuzzBadInput } from './bad-input';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    only: { type: 'string' },
    path: { type: 'string' },
    'bad-input': { type: 'boolean', default: false },
    inputs: { type: 'string', default: '10000' },
  },
});

const seed = values.seed === undefined ? Math.trunc(Date.now() % 2 ** 31) : Number(values.seed);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(`seed ${seed}`);
const found = values['bad-input'] ? await fuzzBadInput(Number(values.inputs), seed, say) : fuzzEngine();
process.exit(found ? 1 : 0);

/** Tries every property in turns until the time is up. True when one does not hold. */
function fuzzEngine(): boolean {
  const end = Date.now() + Number(values.minutes) * 60_000;
  const chosen = Object.entries(properties).filter(([name]) => name.includes(values.only ?? ''));
  let runs = 0;
  for (let round = 0; round === 0 || Date.now() < end; round++) {
    for (const [name, property] of chosen) {
      const parameters = values.path === undefined ? {} : { path: values.path };
      const result = fc.check(property, {
        seed: seed + round,
        numRuns: 100,
        interruptAfterTimeLimit: 60_000,
        ...parameters,
      });
      runs += result.numRuns;
      if (result.failed && !result.interrupted) {
        tell(name, result);
        return true;
      }
      if (Date.now() >= end && round > 0) break;
    }
  }
  say(`${runs} scenarios, nothing found`);
  return false;
}

function tell(
  name: string,
  { seed, counterexamplePath, counterexample, errorInstance }: fc.RunDetails<unknown[]>,
): void {
  const file = 'build/counterexample.json';
  writeFileSync(file, JSON.stringify(counterexample, null, 2));
  say(`does not hold: ${name}`);
  say(String(errorInstance instanceof Error ? errorInstance.message : errorInstance).slice(0, 2000));
  say(`again with: npm run fuzz -- --only '${name}' --seed ${seed} --path ${counterexamplePath}`);
  say(`the smallest that was found is in ${file}; name it and put it into tests/engine/regressions/`);
}
