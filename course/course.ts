import type { Root } from 'hast';
import type { Message } from '../base/message';
import type { MisconceptionId, RuleId } from '../engine';
import type { Scenario } from '../engine/scenario';
import type { Family } from '../quiz';
import type { ExamPack } from './pack';
import type { Redirects } from './redirects';

/** A compiled course: plain JSON, so it can be written to a file and read back. */
export interface Course {
  readonly topics: readonly Topic[];
  /** In reading order. */
  readonly lessons: readonly Lesson[];
  readonly flashcards: readonly Flashcard[];
  readonly families: readonly Family[];
  /** Where each family is written, by id: the file, and the line of its ask. */
  readonly familyPlaces: Readonly<Record<string, { readonly file: string; readonly line: number }>>;
  /** How often the meaning of a family was declared changed; a family that is not named is at 1. See `Revised`. */
  readonly familyRevisions: Readonly<Record<string, number>>;
  /** Sections of exams that can be sat. */
  readonly packs: readonly ExamPack[];
  /** Where ids lead that are no longer in use. */
  readonly redirects: Redirects;
  /** Changes when any file of the course changes. */
  readonly digest: string;
}

/** A node of the concept map. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly order: number;
  /** Ids of topics to know before. */
  readonly prerequisites: readonly string[];
}

/**
 * What may change its meaning. Editing words keeps every learner's history; an author who changes what is true or what
 * is asked raises `revision`. What a raise resets, and all that it resets:
 * - a flashcard is scheduled as if new; its earlier reviews stay in the log and no longer count;
 * - a family is scheduled as if new, and attempts at earlier revisions no longer count towards mastery; they stay
 *   readable, and an attempt that is open keeps the variant that it holds;
 * - a lesson is unread again.
 * Nothing else of the learner's moves: neither other cards of the topic, nor streaks, nor exam sittings.
 */
export interface Revised {
  /** From 1 on. */
  readonly revision: number;
}

/** A page of AWS's documentation, and the day somebody last held the text against it. */
export interface Source {
  readonly title: string;
  readonly url: string;
  readonly read: string;
}

export interface Lesson extends Revised {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  readonly order: number;
  readonly summary: string;
  /** Reading time, rounded up. */
  readonly minutes: number;
  /** Ids of lessons to read before. */
  readonly prerequisites: readonly string[];
  /** Each scenario stands in it as an element `scenario-replay` with the property `scenarioId`. */
  readonly tree: Root;
  readonly scenarios: readonly LessonScenario[];
  readonly familyIds: readonly string[];
  /** The usual confusions that it clears up. */
  readonly refutes: readonly MisconceptionId[];
  /** Two questions for the end. */
  readonly check: readonly CheckQuestion[];
  readonly sources: readonly Source[];
}

/** A question that the reader answers in the head and then unfolds, or one drawn from a question family. */
export type CheckQuestion =
  | { readonly kind: 'recall'; readonly question: Root; readonly answer: Root }
  | { readonly kind: 'family'; readonly familyId: string };

/** A worked example: what the author wrote, and the parsed form that the engine runs. */
export interface LessonScenario {
  readonly id: string;
  /** Whether the lesson shows its architecture as a diagram: the first scenario, unless another one says so. */
  readonly diagram: boolean;
  readonly scenarioText: string;
  readonly scenario: Scenario;
}

export interface Flashcard extends Revised {
  readonly id: string;
  readonly topic: string;
  readonly front: Root;
  readonly back: Root;
  /** The page of AWS's documentation that says so. */
  readonly url: string;
  /** The rules of the engine that it is about. */
  readonly rules: readonly RuleId[];
}

/** A file of a content folder. What it is follows from its path: topics.yaml, redirects.yaml, or the last folder called lessons, cards, families or packs. */
export interface CourseFile {
  readonly path: string;
  readonly text: string;
}

/** What compiling gives: always a course of all that is sound, and what is wrong with the rest. */
export interface Compiled {
  readonly course: Course;
  readonly messages: readonly Message[];
}
