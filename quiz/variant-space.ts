import { randomStream } from '../base/random';
import { drawParameters, valuesOf } from './draw';
import type { Family } from './family';
import {
  type Parameters,
  type ParameterValue,
  type Placeholder,
  placeholdersIn,
  substitute,
  substituteIn,
} from './substitute';

const mostCounted = 2000;
const sampled = 1000;

/**
 * How many different questions a family can ask: choices of parameters that read differently, names and story aside.
 * Small families are counted; of larger ones a sample is drawn, and the number told from how often two draws are alike.
 */
export function variantSpace(family: Family): number {
  const told = new Set([...placeholdersIn(family.stem), ...namesIn(family.ask)].map(({ name }) => headOf(name)));
  const domains = Object.entries(family.parameters)
    .filter(([name]) => name !== 'story' && told.has(name))
    .map(([name, domain]) => [name, distinct(valuesOf(domain))] as const);
  const product = domains.reduce((all, [, values]) => all * values.length, 1);
  const base = withFirstStory(family, drawParameters(family, 0));
  if (product <= mostCounted)
    return new Set(combinations(domains).map((one) => reading(family, { ...base, ...one }))).size;
  const random = randomStream(0, `${family.id} space`);
  const seen = new Set<string>();
  for (let at = 0; at < sampled; at++) {
    const drawn = Object.fromEntries(domains.map(([name, values]) => [name, random.pick(values)]));
    seen.add(reading(family, { ...base, ...drawn }));
  }
  return Math.min(product, sizeFrom(seen.size, sampled));
}

/** What the texts and the conditions of an ask hang on. */
const namesIn = (ask: Family['ask']): readonly Placeholder[] =>
  placeholdersIn(
    JSON.stringify(ask)
      .replace(/ \?([^"]+)":/g, ' {{?$1}}":')
      .replace(/"only":"([^"]+)"/g, '{{?$1}}'),
  );

const headOf = (name: string): string => name.split('.')[0] ?? name;

const distinct = (values: readonly ParameterValue[]): readonly ParameterValue[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

function withFirstStory(family: Family, parameters: Parameters): Parameters {
  const { story } = family.parameters;
  const [first] = story ? valuesOf(story) : [];
  return first === undefined ? parameters : { ...parameters, story: first };
}

/** What somebody reads: the stem and what is asked, with the names of the first story. */
const reading = ({ stem, ask }: Family, parameters: Parameters): string =>
  `${substitute(stem, parameters)} ${JSON.stringify(substituteIn(ask, parameters))}`;

const combinations = (domains: readonly (readonly [string, readonly ParameterValue[]])[]): readonly Parameters[] =>
  domains.reduce<readonly Parameters[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );

/** The number of equally likely things of which `draws` draws show `seen` different ones. */
function sizeFrom(seen: number, draws: number): number {
  let low = seen;
  let high = (draws * draws) / 2;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (middle * (1 - Math.exp(-draws / middle)) < seen) low = middle;
    else high = middle;
  }
  return Math.round(high);
}
