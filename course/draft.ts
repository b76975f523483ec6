import type { Root } from 'mdast';
import type { Scenario } from '../engine/scenario';
import type { Family } from '../quiz';
import type { Lesson, Topic } from './course';
import type { Place } from './problem';

/** A course as its authors wrote it, each part with its place, before any rule has looked at it. */
export interface CourseDraft {
  readonly topics: readonly Topic[];
  readonly lessons: readonly LessonDraft[];
  readonly cards: readonly CardDraft[];
  readonly families: readonly FamilyDraft[];
}

export interface LessonDraft {
  readonly file: string;
  readonly fields: LessonFields;
  /** Where a field of the front matter stands. */
  readonly placeOf: PlaceOf;
  readonly body: Root;
  readonly scenarios: readonly ScenarioBlock[];
}

/** The front matter of a lesson. */
export interface LessonFields
  extends Pick<Lesson, 'id' | 'title' | 'topic' | 'order' | 'summary' | 'prerequisites' | 'sources'> {
  readonly families: readonly string[];
}

export interface ScenarioBlock {
  readonly id: string;
  readonly text: string;
  readonly place: Place;
  readonly scenario: Scenario;
}

export interface CardDraft {
  readonly id: string;
  readonly topic: string;
  readonly url: string;
  readonly place: Place;
  readonly topicPlace: Place;
  readonly urlPlace: Place;
  readonly front: Root;
  readonly back: Root;
}

export interface FamilyDraft {
  readonly id: string;
  readonly topic: string;
  readonly placeOf: PlaceOf;
  readonly family: Family;
}

/** Finds a field by its path; a path that is not there gives the place of the nearest field around it. */
export type PlaceOf = (...path: (string | number)[]) => Place;
