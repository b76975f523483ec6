import { compiledCourse } from '../compiled-course';
import { AppError } from '../errors';
import { startAttempt } from './start-attempt';
import { stuckTopics } from './stuck-topics';

interface Input {
  readonly learnerId: string;
  readonly familyId?: string;
  readonly topic?: string;
  readonly now: Date;
}

export type Practice =
  | { readonly kind: 'question'; readonly attemptId: string }
  /** Six answers in a row went wrong on all that could be drawn: the lesson comes before a seventh try. */
  | { readonly kind: 'lesson'; readonly lessonId: string };

/** Draws a question to practise. A topic that went wrong six times in a row waits for its lesson, unless a question is asked for by name. */
export async function startPractice({ topic, ...input }: Input): Promise<Practice> {
  const stuck = input.familyId === undefined ? await stuckTopics(input) : new Map<string, never>();
  const lesson = topic === undefined ? undefined : stuck.get(topic);
  if (lesson) return { kind: 'lesson', lessonId: lesson.id };
  try {
    const { attemptId } = await startAttempt({ ...input, ...(topic && { topic }), without: new Set(stuck.keys()) });
    return { kind: 'question', attemptId };
  } catch (fault) {
    const [first] = stuck.values();
    if (!first || !(fault instanceof AppError && ['NOT_FOUND', 'NO_QUESTION'].includes(fault.code))) throw fault;
    return { kind: 'lesson', lessonId: first.id };
  }
}

/** The lesson to read before the next question, after an answer to this family. */
export async function lessonBefore(input: { readonly learnerId: string; readonly familyId: string }) {
  const topic = compiledCourse().course.families.find(({ id }) => id === input.familyId)?.topic;
  return topic === undefined ? undefined : (await stuckTopics(input)).get(topic);
}
