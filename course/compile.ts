import { childSeed } from '../base/random';
import { assembleCard, readCards } from './blocks/card';
import { readFamily } from './blocks/family';
import { assembleLesson, readLesson } from './blocks/lesson';
import { readRedirects } from './blocks/redirects';
import { readTopics } from './blocks/topics';
import type { Compiled, CourseFile } from './course';
import type { CourseDraft, RedirectDraft } from './draft';
import { inReadingOrder } from './problem';
import { type RedirectKind, type Redirects, redirectKinds } from './redirects';
import { courseRules } from './rules';

/** Parses, checks and assembles the files of content folders, the course's own first. An author's mistake becomes a message; what is sound is kept. */
export function compileCourse(files: readonly CourseFile[]): Compiled {
  const sorted = files.toSorted(byPlace);
  const of = (part: Part) => sorted.filter(({ path }) => partOf(path) === part);
  const topics = of('topics').map(readTopics);
  const lessons = of('lessons').map(readLesson);
  const decks = of('cards').map(readCards);
  const families = of('families').map(readFamily);
  const moved = of('redirects').map(readRedirects);
  const draft: CourseDraft = {
    topics: topics.flatMap((read) => read.topics),
    lessons: lessons.flatMap(({ lesson }) => lesson ?? []),
    cards: decks.flatMap((read) => read.cards),
    families: families.flatMap(({ family }) => family ?? []),
    redirects: moved.flatMap((read) => read.redirects),
  };
  const ofBlocks = [...topics, ...lessons, ...decks, ...families, ...moved].flatMap((read) => read.messages);
  const ofRules = Object.values(courseRules).flatMap((rule) => rule(draft));
  const revised = draft.families.filter(({ revision }) => revision > 1);
  return {
    course: {
      topics: draft.topics.map(({ id, title, prerequisites }, at) => ({ id, title, prerequisites, order: at + 1 })),
      lessons: draft.lessons.map(assembleLesson).toSorted((a, b) => a.order - b.order),
      flashcards: draft.cards.map(assembleCard),
      families: draft.families.map(({ family }) => family),
      familyRevisions: Object.fromEntries(revised.map(({ id, revision }) => [id, revision])),
      redirects: assembleRedirects(draft.redirects),
      digest: digestOf(sorted),
    },
    messages: inReadingOrder([...ofBlocks, ...ofRules]),
  };
}

type Part = 'topics' | 'redirects' | 'lessons' | 'cards' | 'families';

function partOf(path: string): Part | undefined {
  const file = /(?:^|\/)(topics|redirects)\.yaml$/.exec(path);
  const folder = /(?:^|.*\/)(lessons|cards|families)\/.*\.md$/.exec(path);
  return (file ?? folder)?.[1] as Part | undefined;
}

/** The course's own files before those of other folders, so that its topics come first. */
const byPlace = (a: CourseFile, b: CourseFile): number =>
  Number(isMounted(a)) - Number(isMounted(b)) || (a.path < b.path ? -1 : 1);
const isMounted = ({ path }: CourseFile): boolean => !path.startsWith('content/');

const assembleRedirects = (drafts: readonly RedirectDraft[]): Redirects =>
  Object.fromEntries(
    redirectKinds.map((kind) => [
      kind,
      Object.fromEntries(drafts.filter((one) => one.kind === kind).map(({ from, to }) => [from, to ?? null])),
    ]),
  ) as Record<RedirectKind, Record<string, string | null>>;

/** 64 bits are plenty to see that a file has changed. */
function digestOf(files: readonly CourseFile[]): string {
  const whole = JSON.stringify(files.map(({ path, text }) => [path, text]));
  return [1, 2].map((seed) => childSeed(seed, whole).toString(16).padStart(8, '0')).join('');
}
