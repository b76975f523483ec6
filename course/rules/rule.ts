import type { Message } from '../../base/message';
import type { CourseDraft } from '../draft';

/** One thing that must hold of every course; it sees the whole draft and gives what is wrong with it. */
export type CourseRule = (course: CourseDraft) => readonly Message[];
