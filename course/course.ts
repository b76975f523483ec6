import type { Root } from 'hast';
import type { Message } from '../base/message';
import type { Scenario } from '../engine/scenario';
import type { Family } from '../quiz';

/** A compiled course: plain JSON, so it can be written to a file and read back. */
export interface Course {
  readonly topics: readonly Topic[];
  /** In reading order. */
  readonly lessons: readonly Lesson[];
  readonly flashcards: readonly Flashcard[];
  readonly families: readonly Family[];
  /** Changes when any file of the course changes. */
  readonly digest: string;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly order: number;
}

/** A page of AWS's documentation, and the day somebody last held the text against it. */
export interface Source {
  readonly title: string;
  readonly url: string;
  readonly read: string;
}

export interface Lesson {
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
  readonly sources: readonly Source[];
}

/** A worked example: what the author wrote, and the parsed form that the engine runs. */
export interface LessonScenario {
  readonly id: string;
  readonly scenarioText: string;
  readonly scenario: Scenario;
}

export interface Flashcard {
  readonly id: string;
  readonly topic: string;
  readonly front: Root;
  readonly back: Root;
  /** The page of AWS's documentation that says so. */
  readonly url: string;
}

/** A file of content/, its path relative to the project. */
export interface CourseFile {
  readonly path: string;
  readonly text: string;
}

/** What compiling gives: always a course of all that is sound, and what is wrong with the rest. */
export interface Compiled {
  readonly course: Course;
  readonly messages: readonly Message[];
}
