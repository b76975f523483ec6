import { randomStream } from '../../base/random';
import type { Variant } from '../../quiz';

/** What somebody sees who knows nothing of AWS: stem and options. */
export interface Item {
  readonly familyId: string;
  readonly stem: string;
  readonly options: readonly string[];
  /** Where the right one stands; one of several where several are right. */
  readonly keys: readonly number[];
}

/** The item of a variant whose form has options to pick from. */
export function itemOf({ familyId, stem, question, key }: Variant): Item | undefined {
  const options = question.form === 'missing' ? question.changes : 'options' in question ? question.options : undefined;
  if (!options) return undefined;
  const right =
    key.form === 'missing'
      ? [key.change]
      : key.form === 'single-choice'
        ? [key.option]
        : key.form === 'multiple-choice'
          ? key.options
          : [];
  const keys = options.flatMap(({ id }, at) => (right.includes(id) ? [at] : []));
  return { familyId, stem, options: options.map(({ text }) => text), keys };
}

/** Each gives a score to an option; the highest is picked. */
const strategies: Readonly<Record<string, (item: Item, at: number) => number>> = {
  longest: ({ options }, at) => (options[at] ?? '').length,
  shortest: ({ options }, at) => -(options[at] ?? '').length,
  first: (_, at) => -at,
  second: (_, at) => -Math.abs(at - 1),
  third: (_, at) => -Math.abs(at - 2),
  last: (_, at) => at,
  'middle number': ({ options }, at) => -Math.abs(rankOf(options, at) - (options.length - 1) / 2),
  'highest number': ({ options }, at) => rankOf(options, at),
  'lowest number': ({ options }, at) => -rankOf(options, at),
  'odd one out': ({ options }, at) => -overlap(options[at] ?? '', options.filter((_, other) => other !== at).join(' ')),
  'most like the others': ({ options }, at) =>
    overlap(options[at] ?? '', options.filter((_, other) => other !== at).join(' ')),
  'words of the stem': ({ options, stem }, at) => overlap(options[at] ?? '', stem),
  'other words than the stem': ({ options, stem }, at) => -overlap(options[at] ?? '', stem),
};

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [];
function overlap(text: string, other: string): number {
  const known = new Set(wordsOf(other));
  const own = wordsOf(text);
  return own.length === 0 ? 0 : own.filter((word) => known.has(word)).length / own.length;
}
const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
function rankOf(options: readonly string[], at: number): number {
  const own = numberIn(options[at] ?? '');
  return Number.isNaN(own) ? -1 : options.filter((other) => numberIn(other) < own).length;
}

/** How much better than chance a strategy does: hits in points of a hundred, above those of a blind pick. */
function above(items: readonly Item[], name: string): number {
  const score = strategies[name];
  if (!score || items.length === 0) return 0;
  const gained = items.reduce((sum, item) => {
    const scores = item.options.map((_, at) => score(item, at));
    const best = Math.max(...scores);
    const picked = scores.flatMap((one, at) => (one === best ? [at] : []));
    // Of several that look alike one is picked blindly: what counts is what that gains on average.
    const hit = picked.filter((at) => item.keys.includes(at)).length / picked.length;
    return sum + hit - item.keys.length / item.options.length;
  }, 0);
  return (100 * gained) / items.length;
}

const names = Object.keys(strategies);

/** What each strategy gains in each family. */
type Gains = ReadonlyMap<string, Readonly<Record<string, number>>>;

function gainsOf(items: readonly Item[]): Gains {
  const families = [...new Set(items.map(({ familyId }) => familyId))];
  return new Map(
    families.map((family) => {
      const own = items.filter(({ familyId }) => familyId === family);
      return [family, Object.fromEntries(names.map((name) => [name, above(own, name)]))] as const;
    }),
  );
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);

export interface Guess {
  /** The one that was learned most often. */
  readonly strategy: string;
  /** Points above chance on the families that it was not learned from. */
  readonly points: number;
  /** By how much other families would move the points: their spread over the root of their number. */
  readonly error: number;
  /** Between these the points lie in 95 of 100 such samples of families. */
  readonly interval: readonly [number, number];
  readonly halvings: number;
  /** What the best single strategy gains over all families, chosen in hindsight: no learning can do better. */
  readonly hindsight: { readonly strategy: string; readonly points: number };
}

/** The best strategy, learned on half of the families and tried on the other half, over many ways to halve them. */
export function guess(items: readonly Item[], halvings = 200): Guess {
  const gains = gainsOf(items);
  const families = [...gains.keys()];
  const chosen = new Map<string, number>();
  const tried = new Map<string, number[]>(families.map((family) => [family, []]));
  for (let at = 0; at < halvings; at++) {
    const mixed = randomStream(at, 'halves').shuffle(families);
    const learned = mixed.slice(0, Math.ceil(families.length / 2));
    const worth = (name: string): number => mean(learned.map((family) => gains.get(family)?.[name] ?? 0));
    const [best = ''] = names.toSorted((a, b) => worth(b) - worth(a));
    chosen.set(best, (chosen.get(best) ?? 0) + 1);
    for (const family of mixed.slice(learned.length)) tried.get(family)?.push(gains.get(family)?.[best] ?? 0);
  }
  const [strategy = ''] = [...chosen.keys()].toSorted((a, b) => (chosen.get(b) ?? 0) - (chosen.get(a) ?? 0));
  const byFamily = [...tried.values()].filter((list) => list.length > 0).map(mean);
  const points = mean(byFamily);
  const spread = Math.sqrt(mean(byFamily.map((one) => (one - points) ** 2)));
  const error = spread / Math.sqrt(Math.max(1, byFamily.length - 1));
  const worth = (name: string): number => mean([...gains.values()].map((one) => one[name] ?? 0));
  const [best = ''] = names.toSorted((a, b) => worth(b) - worth(a));
  return {
    ...{ strategy, points, error, halvings },
    interval: [points - 1.96 * error, points + 1.96 * error],
    hindsight: { strategy: best, points: worth(best) },
  };
}

export interface GiveAway {
  readonly familyId: string;
  readonly strategy: string;
  readonly points: number;
}

const striking = 20;

/** Families in which one strategy alone does so well that their author should look at the options; the worst first. */
export const giveAways = (items: readonly Item[]): readonly GiveAway[] =>
  [...gainsOf(items)]
    .flatMap(([familyId, gains]) => {
      const [strategy = '', points = 0] = Object.entries(gains).toSorted(([, a], [, b]) => b - a)[0] ?? [];
      return points > striking ? [{ familyId, strategy, points }] : [];
    })
    .toSorted((a, b) => b.points - a.points);

/** How far the key's places are from even: chi-square over its degrees of freedom; about 1 is even. */
export function unevenness(items: readonly Item[]): number {
  let square = 0;
  let freedom = 0;
  for (const count of new Set(items.map(({ options }) => options.length))) {
    const mine = items.filter(({ options }) => options.length === count);
    const picks = mine.flatMap(({ keys }) => keys);
    const expected = picks.length / count;
    for (let at = 0; at < count; at++) square += (picks.filter((one) => one === at).length - expected) ** 2 / expected;
    freedom += count - 1;
  }
  return freedom === 0 ? 0 : square / freedom;
}

/** The share of items whose key is the longest option, less what chance would give, in points. */
export const longestKeys = (items: readonly Item[]): number => above(items, 'longest');
