import { type AskSource, bindAsk, type Found } from './asks';
import type { Answer } from './forms';
import type { Variant } from './variant';
import type { Worlds } from './worlds';

/** What a part of a run is about: an item, a function, a store. */
export type About = Readonly<Record<string, unknown>>;

type Lines = Readonly<Record<string, { readonly ask?: About; readonly item?: string; readonly place?: string }>>;

/** The item, function or store that an ask is about; of an ask with lines, that of one line, the first if none is named. */
export function askedAbout(source: AskSource, line?: string): About {
  const lines = (source.of ?? source.statements ?? source.properties ?? source.steps) as Lines | undefined;
  if (lines) {
    const one = lines[line ?? ''] ?? Object.values(lines)[source.steps ? Object.keys(lines).length - 1 : 0];
    return one?.ask ?? one ?? {};
  }
  if (typeof source.items === 'object')
    return { item: line ?? Object.keys(source.items as object)[0], function: source.via };
  return (source.wanted as { readonly ask: About } | undefined)?.ask ?? source;
}

/** The line that a learner got wrong, by the id of the family. */
function wrongLine({ question }: Variant, answer: Answer, key: Answer): string | undefined {
  const [given, right] =
    answer.form === 'place' && key.form === 'place'
      ? [answer.places, key.places]
      : answer.form === 'match' && key.form === 'match'
        ? [answer.pairs, key.pairs]
        : [{}, {}];
  const things = question.form === 'place' ? question.items : question.form === 'match' ? question.sources : [];
  return things.find(({ id }) => given[id as never] !== right[id as never])?.id;
}

/** Of several statements the first that is true; of lines the first that is wrong. */
export const lineToExplain = (variant: Variant, worlds: Worlds, answer: Answer, key: Answer): string | undefined => {
  const found: Found | undefined = variant.ask.name === 'true-statements' ? worlds.key() : undefined;
  return Array.isArray(found) ? found[0] : wrongLine(variant, answer, key);
};

/** The change of the set-up that makes the key what it is, where the question asks about changes. */
export function changeToExplain(
  { ask: source, form }: Variant,
  worlds: Worlds,
  line: string | undefined,
): Found | undefined {
  const found = worlds.key();
  if (form === 'fix') return found;
  if (form === 'missing') return Array.isArray(found) ? found[0] : undefined;
  const [first] = Object.keys(bindAsk(source).parts);
  return form === 'match' ? { [line ?? first ?? '']: '' } : undefined;
}
