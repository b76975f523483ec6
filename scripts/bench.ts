import { alone } from './bench/alone';
import type { Measure, Suite } from './bench/measure';
import { pages } from './bench/pages';

/** One suite a file in scripts/bench; a new one is one more name here. */
const suites: readonly Suite[] = ['engine', 'memory', 'variants', 'course'].map(alone);
/** Suites that build and serve: only when named. */
const slowSuites: readonly Suite[] = [pages];

/** `pages` and `--pages` mean the same. */
const wanted = process.argv.slice(2).map((word) => word.replace(/^--/, ''));
const named = [...suites, ...slowSuites].filter(({ name }) => wanted.includes(name));
const chosen = named.length > 0 ? named : suites;
const measures: Measure[] = [];
for (const suite of chosen) measures.push(...(await suite.run()));

const say = (line: string): void => void process.stdout.write(`${line}\n`);
if (process.argv.includes('--json')) say(JSON.stringify(measures, null, 2));
else for (const measure of measures) say(told(measure));

function told({ name, value, unit, limit, spread }: Measure): string {
  const shown = value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
  const bound = limit === undefined ? '' : `, at most ${limit}${value > limit ? ': missed' : ''}`;
  const apart = spread === undefined ? '' : `, the middle repetition ${Math.round(spread * 100)} % off`;
  return `${name}: ${shown} ${unit}${bound}${apart}`;
}
