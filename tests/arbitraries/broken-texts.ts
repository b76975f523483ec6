import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import type { Json } from '../../engine/scenario';
import { parseTemplate } from '../../scenario';
import { bombs } from './bombs';

/** Sound scenarios as trees: the conformance cases, and the templates of the corpus with one invoke. */
const sound: readonly Json[] = [...fromCases(), ...fromCorpus()];

/** Values that stand where others are expected. */
const odd: readonly Json[] = [
  null,
  '',
  'x',
  true,
  -1,
  0,
  0.5,
  1e308,
  -(2 ** 53),
  [],
  {},
  [[]],
  [null],
  '${',
  '${AWS::Nothing}',
  '__proto__',
  'constructor',
  'arn:aws:lambda',
  'arn:aws:sqs:::',
  '*',
  '{"a":',
  'x'.repeat(20_000),
  { Ref: 'Fn' },
  { Ref: 'Nothing' },
  { Ref: ['Fn'] },
  { 'Fn::GetAtt': ['Fn', 'Arn'] },
  { 'Fn::GetAtt': 'Queue' },
  { 'Fn::Sub': '${Fn.Arn}${Queue}' },
  { 'Fn::Join': [',', { Ref: 'Fn' }] },
  { 'Fn::If': ['Nothing', 1, 2] },
  { 'Fn::Select': [9, []] },
  { 'Fn::FindInMap': ['a', 'b', 'c'] },
  { 'Fn::Split': [1, 2] },
];

type Tree = { [key: string]: Tree } | Tree[] | Exclude<Json, object>;

/** One thing done to a tree. `where` picks the place among all places, `what` among the odd values or other places. */
interface Break {
  readonly kind: 'delete' | 'replace' | 'rename' | 'repeat' | 'wrap' | 'graft' | 'deepen';
  readonly where: number;
  readonly what: number;
}

const breaks: fc.Arbitrary<Break> = fc.record({
  kind: fc.constantFrom<Break['kind']>(
    'delete',
    'replace',
    'replace',
    'replace',
    'rename',
    'repeat',
    'wrap',
    'graft',
    'deepen',
  ),
  where: fc.nat(),
  what: fc.nat(),
});

const brokenTree: fc.Arbitrary<string> = fc
  .record({ base: fc.constantFrom(...sound), done: fc.array(breaks, { minLength: 1, maxLength: 4 }) })
  .map(({ base, done }) =>
    stringify(done.reduce(broken, structuredClone(base) as Tree), { aliasDuplicateObjects: false }),
  );

const tokens = [
  '\t',
  '{',
  ']',
  '- ',
  ': ',
  '&a ',
  '*a',
  '*b',
  '!Ref ',
  '!Sub ${',
  '!!binary x',
  '|',
  '"',
  "'",
  '#',
  '%',
  '\u0000',
  '\u2028',
  '---\n',
  '<<: ',
  '? ',
];

const brokenText: fc.Arbitrary<string> = fc
  .record({
    base: fc.constantFrom(...sound),
    cuts: fc.array(fc.record({ at: fc.nat(), length: fc.nat(40), put: fc.constantFrom('', ...tokens) }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ base, cuts }) =>
    cuts.reduce((text, { at, length, put }) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + put + text.slice(from + length);
    }, stringify(base)),
  );

/** Texts that should have been scenarios. */
export const brokenTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: brokenTree },
  { weight: 6, arbitrary: brokenText },
  { weight: 1, arbitrary: fc.constantFrom(...bombs) },
);

function broken(tree: Tree, { kind, where, what }: Break): Tree {
  const places = placesOf(tree);
  const { holder, key } = places[where % places.length] as Place;
  const put = (value: Tree): void => {
    (holder as Record<PropertyKey, Tree>)[key] = value;
  };
  const here = (holder as Record<PropertyKey, Tree>)[key] as Tree;
  if (kind === 'delete' && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (kind === 'delete') delete (holder as Record<PropertyKey, Tree>)[key];
  else if (kind === 'rename' && !Array.isArray(holder)) (holder as Record<PropertyKey, Tree>)[`${String(key)}x`] = here;
  else if (kind === 'repeat' && Array.isArray(holder)) holder.push(structuredClone(here));
  else if (kind === 'wrap') put(what % 2 === 0 ? [here] : { inner: here });
  else if (kind === 'graft') {
    const other = places[what % places.length] as Place;
    put(structuredClone((other.holder as Record<PropertyKey, Tree>)[other.key] as Tree));
  } else if (kind === 'deepen') put(Array.from({ length: 130 }).reduce<Tree>((inner) => [inner], here));
  else put(structuredClone(odd[what % odd.length]) as Tree);
  return tree;
}

interface Place {
  readonly holder: object;
  readonly key: string | number;
}

function placesOf(tree: Tree): Place[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own: Place[] = Array.isArray(tree)
    ? tree.map((_, key) => ({ holder: tree, key }))
    : Object.keys(tree).map((key) => ({ holder: tree, key }));
  const inner = Object.values(tree as object).flatMap((value) => placesOf(value as Tree));
  return own.length > 0 ? [...own, ...inner] : inner;
}

function fromCases(): Json[] {
  const folder = `${import.meta.dirname}/../conformance`;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => (parse(readFileSync(`${folder}/${file}`, 'utf8')) as { cases: Json[] }).cases)
    .flatMap((one) => {
      const { callers = {}, template, stimuli, handlers, expect } = one as Record<string, Json>;
      const tree = parseTemplate(String(template)).template;
      const until = (expect as { until?: number }).until ?? 60;
      return tree
        ? [{ callers, template: tree as unknown as Json, stimuli: stimuli ?? [], handlers: handlers ?? {}, until }]
        : [];
    });
}

function fromCorpus(): Json[] {
  const folder = `${import.meta.dirname}/../corpus/templates`;
  const texts = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  // The large ones break no other way, and take long.
  return texts
    .filter(({ length }) => length < 5000)
    .flatMap((text) => {
      const { template } = parseTemplate(text);
      const fn = Object.entries(template?.Resources ?? {}).find(([, { Type }]) => Type.endsWith('::Function'))?.[0];
      const stimuli = fn
        ? [{ at: 0, action: 'Invoke', target: fn, invocationType: 'Event', items: [{ id: 'e' }] }]
        : [];
      return template ? [{ template: template as unknown as Json, stimuli, handlers: {}, until: 600 }] : [];
    });
}
