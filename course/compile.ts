import { childSeed } from '../base/random';
import { assembleCard, readCards } from './blocks/card';
import { readFamily } from './blocks/family';
import { assembleLesson, readLesson } from './blocks/lesson';
import { readTopics } from './blocks/topics';
import type { Compiled, CourseFile } from './course';
import type { CourseDraft } from './draft';
import { inReadingOrder } from './problem';
import { courseRules } from './rules';

/** Parses, checks and assembles the files of content/. An author's mistake becomes a message; what is sound is kept. */
export function compileCourse(files: readonly CourseFile[]): Compiled {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const topics = sorted.filter(({ path }) => path === 'content/topics.yaml').map(readTopics);
  const lessons = markdownIn(sorted, 'lessons').map(readLesson);
  const decks = markdownIn(sorted, 'cards').map(readCards);
  const families = markdownIn(sorted, 'families').map(readFamily);
  const draft: CourseDraft = {
    topics: topics.flatMap((read) => read.topics),
    lessons: lessons.flatMap(({ lesson }) => lesson ?? []),
    cards: decks.flatMap((read) => read.cards),
    families: families.flatMap(({ family }) => family ?? []),
  };
  const ofBlocks = [...topics, ...lessons, ...decks, ...families].flatMap((read) => read.messages);
  const ofRules = Object.values(courseRules).flatMap((rule) => rule(draft));
  return {
    course: {
      topics: draft.topics,
      lessons: draft.lessons.map(assembleLesson).toSorted((a, b) => a.order - b.order),
      flashcards: draft.cards.map(assembleCard),
      families: draft.families.map(({ family }) => family),
      digest: digestOf(sorted),
    },
    messages: inReadingOrder([...ofBlocks, ...ofRules]),
  };
}

const markdownIn = (files: readonly CourseFile[], folder: string): CourseFile[] =>
  files.filter(({ path }) => path.startsWith(`content/${folder}/`) && path.endsWith('.md'));

/** 64 bits are plenty to see that a file has changed. */
function digestOf(files: readonly CourseFile[]): string {
  const whole = JSON.stringify(files.map(({ path, text }) => [path, text]));
  return [1, 2].map((seed) => childSeed(seed, whole).toString(16).padStart(8, '0')).join('');
}
