import { kept } from '../base/memo';
import type { Message } from '../base/message';
import { childSeed } from '../base/random';
import { assembleCard, readCards } from './blocks/card';
import { readFamily } from './blocks/family';
import { assembleLesson, readLesson } from './blocks/lesson';
import { readPack } from './blocks/pack';
import { readRedirects } from './blocks/redirects';
import { readTopics } from './blocks/topics';
import type { Compiled, CourseFile } from './course';
import type { CourseDraft, RedirectDraft } from './draft';
import { inReadingOrder } from './problem';
import { type RedirectKind, type Redirects, redirectKinds } from './redirects';
import { courseRules } from './rules';

/** Parses, checks and assembles the files of content folders, the course's own first. An author's mistake becomes a message; what is sound is kept. */
export const compileCourse = (files: readonly CourseFile[]): Compiled => courseCompiler()(files);

/** A compiler that remembers: compiled again, a file whose text is the same costs next to nothing. */
export function courseCompiler(): (files: readonly CourseFile[]) => Compiled {
  let earlier: ReadonlyMap<string, FileRead> = new Map();
  return (files) => {
    const sorted = files.toSorted(byPlace);
    const read = sorted.map((file): FileRead => {
      const known = earlier.get(file.path);
      return known?.text === file.text ? known : { ...file, ...readFile(file) };
    });
    earlier = new Map(read.map((file) => [file.path, file]));
    return assemble(read, digestOf(sorted));
  };
}

/** What one file holds. */
interface FilePart extends Partial<CourseDraft> {
  readonly messages: readonly Message[];
}
type FileRead = CourseFile & FilePart;

function readFile(file: CourseFile): FilePart {
  switch (partOf(file.path)) {
    case 'topics':
      return readTopics(file);
    case 'redirects':
      return readRedirects(file);
    case 'cards':
      return readCards(file);
    case 'packs':
      return readPack(file);
    case 'lessons': {
      const { lesson, messages } = readLesson(file);
      return { lessons: lesson ? [lesson] : [], messages };
    }
    case 'families': {
      const { family, messages } = readFamily(file);
      return { families: family ? [family] : [], messages };
    }
    default:
      return { messages: [] };
  }
}

function assemble(read: readonly FileRead[], digest: string): Compiled {
  const draft: CourseDraft = {
    topics: read.flatMap(({ topics = [] }) => topics),
    lessons: read.flatMap(({ lessons = [] }) => lessons),
    cards: read.flatMap(({ cards = [] }) => cards),
    families: read.flatMap(({ families = [] }) => families),
    packs: read.flatMap(({ packs = [] }) => packs),
    redirects: read.flatMap(({ redirects = [] }) => redirects),
  };
  const ofRules = Object.values(courseRules).flatMap((rule) => rule(draft));
  const revised = draft.families.filter(({ revision }) => revision > 1);
  return {
    course: {
      topics: draft.topics.map(({ id, title, prerequisites }, at) => ({ id, title, prerequisites, order: at + 1 })),
      lessons: draft.lessons.map(lessonOf).toSorted((a, b) => a.order - b.order),
      flashcards: draft.cards.map(cardOf),
      families: draft.families.map(({ family }) => family),
      familyPlaces: Object.fromEntries(
        draft.families.map(({ id, file, placeOf }) => [id, { file, line: placeOf('ask').line }]),
      ),
      familyRevisions: Object.fromEntries(revised.map(({ id, revision }) => [id, revision])),
      packs: draft.packs.map(({ pack }) => pack),
      redirects: assembleRedirects(draft.redirects),
      digest,
    },
    messages: inReadingOrder([...read.flatMap(({ messages }) => messages), ...ofRules]),
  };
}

const lessonOf = kept(assembleLesson);
const cardOf = kept(assembleCard);

type Part = 'topics' | 'redirects' | 'lessons' | 'cards' | 'families' | 'packs';

function partOf(path: string): Part | undefined {
  const file = /(?:^|\/)(topics|redirects)\.yaml$/.exec(path);
  const folder = /(?:^|.*\/)(lessons|cards|families)\/.*\.md$/.exec(path);
  const data = /(?:^|.*\/)(packs)\/.*\.yaml$/.exec(path);
  return (file ?? folder ?? data)?.[1] as Part | undefined;
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
