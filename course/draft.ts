import type { Root } from 'mdast';
import type { Scenario } from '../engine/scenario';
import type { Family } from '../quiz';
import type { Expect } from '../scenario';
import type { Lesson, Topic } from './course';
import type { ExamPack } from './pack';
import type { Place } from './problem';
import type { RedirectKind } from './redirects';

/** A course as its authors wrote it, each part with its place, before any rule has looked at it. */
export interface CourseDraft {
  readonly topics: readonly TopicDraft[];
  readonly lessons: readonly LessonDraft[];
  readonly cards: readonly CardDraft[];
  readonly families: readonly FamilyDraft[];
  readonly packs: readonly PackDraft[];
  readonly redirects: readonly RedirectDraft[];
}

export interface TopicDraft extends Omit<Topic, 'order'> {
  readonly place: Place;
}

/** One line of a redirects.yaml; without `to` the thing was removed. */
export interface RedirectDraft {
  readonly kind: RedirectKind;
  readonly from: string;
  readonly to?: string;
  readonly place: Place;
}

export interface LessonDraft {
  readonly file: string;
  readonly fields: LessonFields;
  /** Where a field of the front matter stands. */
  readonly placeOf: PlaceOf;
  readonly body: Root;
  readonly scenarios: readonly ScenarioBlock[];
  readonly expectations: readonly ExpectBlock[];
  readonly checks: readonly CheckBlock[];
}

/** The front matter of a lesson. */
export interface LessonFields
  extends Pick<Lesson, 'id' | 'title' | 'topic' | 'order' | 'summary' | 'prerequisites' | 'sources' | 'revision'> {
  readonly families: readonly string[];
  readonly refutes: readonly string[];
  /** Facts of the ledger that the lesson rests on; for authors. */
  readonly facts: readonly string[];
  /** Whether there is something to compare, so that a table is due. */
  readonly compares: boolean;
}

export interface ScenarioBlock {
  readonly id: string;
  readonly text: string;
  readonly place: Place;
  readonly diagram: boolean;
  readonly scenario: Scenario;
}

/** What the prose says of a scenario, in the form of the conformance cases. */
export interface ExpectBlock {
  readonly scenarioId: string;
  readonly place: Place;
  readonly expect: Expect;
}

export interface CheckBlock {
  readonly place: Place;
  readonly questions: readonly CheckQuestionDraft[];
}

export type CheckQuestionDraft =
  | { readonly kind: 'recall'; readonly question: Root; readonly answer: Root }
  | { readonly kind: 'family'; readonly familyId: string };

export interface CardDraft {
  readonly id: string;
  readonly topic: string;
  readonly url: string;
  readonly place: Place;
  readonly topicPlace: Place;
  readonly urlPlace: Place;
  readonly front: Root;
  readonly back: Root;
  readonly rules: readonly string[];
  readonly revision: number;
}

export interface FamilyDraft {
  readonly id: string;
  readonly topic: string;
  readonly placeOf: PlaceOf;
  readonly body: Root;
  readonly file: string;
  readonly revision: number;
  readonly family: Family;
}

export interface PackDraft {
  readonly pack: ExamPack;
  readonly placeOf: PlaceOf;
}

/** Finds a field by its path; a path that is not there gives the place of the nearest field around it. */
export type PlaceOf = (...path: (string | number)[]) => Place;
