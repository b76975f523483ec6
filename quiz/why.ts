import { catalogue, type Fact, type Run, sayFact } from '../engine';
import type { About } from './asked-about';

/** One step of why the key is the key: what happened, by which rule. */
export interface Why {
  readonly text: string;
  readonly rule: string;
  readonly url: string;
}

const depths = 3;

/** Why the key is the key, three causes deep: what settled it, what led to that, and what to that. */
export function whyChain({ trace, outcome }: Run, asked: About): readonly Why[] {
  if (outcome.deployment.result === 'fails') return [];
  const chain: Fact[] = [];
  for (let fact = decisive(trace, asked); fact && chain.length < depths; fact = causeOf(trace, fact)) chain.push(fact);
  return chain.map((fact) => {
    const { statement, url } = catalogue[fact.rule];
    return { text: sayFact(fact), rule: statement, url };
  });
}

/** The fact that settles what the ask is about. */
function decisive(trace: readonly Fact[], { item, function: id, store }: About): Fact | undefined {
  const ids = id === undefined ? undefined : [id].flat();
  const about = trace.filter(
    ({ items, place, via }) =>
      (item === undefined || items.includes(String(item))) &&
      (ids === undefined || ids.includes(place) || (via !== undefined && ids.includes(via))) &&
      (store === undefined || place === store),
  );
  return about.findLast(({ settles }) => settles !== undefined) ?? about.at(-1) ?? trace.at(-1);
}

const causes: readonly Fact['kind'][] = [
  'run-ended',
  'received',
  'queued',
  'throttled',
  'delivered',
  'not-delivered',
  'answered',
  'refused',
  'changed',
];

/** Where none of these went before: a caller that waits. */
const beginnings: readonly Fact['kind'][] = ['run-started', 'sent'];

/** What last happened to the same copy, or to the same item, that can have led to a fact. */
function causeOf(trace: readonly Fact[], fact: Fact): Fact | undefined {
  const past = trace.slice(0, trace.indexOf(fact)).filter(({ kind }) => kind !== fact.kind);
  const lastOf = (kinds: readonly Fact['kind'][]): Fact | undefined => {
    const among = past.filter(({ kind }) => kinds.includes(kind));
    return (
      among.findLast(({ copies }) => copies.some((copy) => fact.copies.includes(copy))) ??
      among.findLast(({ items }) => items.some((item) => fact.items.includes(item)))
    );
  };
  return lastOf(causes) ?? lastOf(beginnings);
}
