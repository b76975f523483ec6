import MiniSearch from 'minisearch';
import { compiledCourse } from '../compiled-course';
import { type SearchEntry, searchEntries } from '../search-entries';

export interface Found {
  readonly kind: SearchEntry['kind'];
  readonly id: string;
  readonly title: string;
  /** The heading's id within a lesson, if one of its sections was found. */
  readonly section?: string;
  /** What it says where it was found. */
  readonly excerpt: string;
}

const excerptLength = 150;

// One index for each course that this process has served: another course has another digest.
const kept: { digest?: string; index?: MiniSearch<SearchEntry> } = {};

/** Lessons by section, cards and rules that hold these words, best first; the last word may be half typed. */
export function search(words: string, limit = 12): readonly Found[] {
  const terms = words.trim();
  if (terms === '') return [];
  return indexOfCourse()
    .search(terms, { prefix: (_, at, all) => at === all.length - 1, fuzzy: (term) => (term.length > 4 ? 0.2 : false) })
    .slice(0, limit)
    .map(({ kind, ref, title, section, text, terms: matched }) => ({
      kind: kind as Found['kind'],
      id: String(ref),
      title: String(title),
      ...(section && { section: String(section) }),
      excerpt: around(String(text), matched),
    }));
}

function indexOfCourse(): MiniSearch<SearchEntry> {
  const { course } = compiledCourse();
  if (kept.index && kept.digest === course.digest) return kept.index;
  const index = new MiniSearch<SearchEntry>({
    fields: ['title', 'text'],
    storeFields: ['kind', 'ref', 'title', 'section', 'text'],
    searchOptions: { boost: { title: 3 }, combineWith: 'AND' },
  });
  index.addAll(searchEntries(course));
  kept.index = index;
  kept.digest = course.digest;
  return index;
}

/** The text from just before the first word that was found. */
function around(text: string, matched: readonly string[]): string {
  const lower = text.toLowerCase();
  const places = matched.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const from = first <= excerptLength / 2 ? 0 : text.indexOf(' ', first - excerptLength / 3) + 1;
  const cut = text.slice(from, from + excerptLength);
  const whole = from + excerptLength >= text.length ? cut : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
  return from > 0 ? `… ${whole}` : whole;
}
