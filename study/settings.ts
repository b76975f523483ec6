import { defaultRetention } from './fsrs';
import type { KeyMap } from './shortcuts';

export interface Exam {
  /** `2026-12-24`, in the learner's zone. */
  readonly date: string;
  readonly minutesADay: number;
}

/** How one learner wants to study. */
export interface StudySettings {
  /** New cards begun on one learning day. */
  readonly newCardsADay: number;
  /** Reviews on one learning day; what is left comes first the day after. */
  readonly reviewsADay: number;
  /** Again, Hard, Good and Easy instead of Again and Good. */
  readonly fourRatings: boolean;
  /** The chance of recall at which cards come back, from 0.7 to 0.97. */
  readonly retention: number;
  /** Whether single letters act as keys. */
  readonly keys: boolean;
  /** Keys that the learner chose in place of others. */
  readonly keyMap?: Partial<KeyMap>;
  /** Whether each question asks how sure one is. */
  readonly confidence: boolean;
  /** Whether the days in a row are shown. */
  readonly streak: boolean;
  /** The exam that study is planned towards. */
  readonly exam?: Exam;
  /** The weights fitted to this learner, once they were accepted. */
  readonly weights?: readonly number[];
}

export const defaultSettings: StudySettings = {
  newCardsADay: 20,
  reviewsADay: 200,
  fourRatings: false,
  retention: defaultRetention,
  keys: true,
  confidence: false,
  streak: true,
};
