import { engine } from './bench/engine';
import type { Measure, Suite } from './bench/measure';

/** One suite a file in scripts/bench; a new one is one more name here. */
const suites: readonly Suite[] = [engine];

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const chosen = suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const measures: Measure[] = [];
for (const suite of chosen) measures.push(...(await suite.run()));

const say = (line: string): void => void process.stdout.write(`${line}\n`);
if (process.argv.includes('--json')) say(JSON.stringify(measures, null, 2));
else for (const measure of measures) say(told(measure));

function told({ name, value, unit, limit, spread }: Measure): string {
  const shown = value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
  const bound = limit === undefined ? '' : `, at most ${limit}${value > limit ? ': missed' : ''}`;
  const apart = spread === undefined ? '' : `, repetitions ${Math.round(spread * 100)} % apart`;
  return `${name}: ${shown} ${unit}${bound}${apart}`;
}
