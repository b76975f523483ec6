import * as z from 'zod';
import { answerSchema, type Question } from '../../quiz';
import { type Edit, type Marks, overUpTo, withEdit } from '../../study';
import { type Database, db } from '../db';
import { AppError } from '../errors';
import { selectExamQuestions, selectOptionalSitting, updateMarks, updateSittingSaved } from '../records/exams';
import { closeDueExams } from './close-due-exams';

interface Input {
  readonly learnerId: string;
  readonly sittingId: string;
  /** Changes, oldest first, as the browser sent them. Sent again, late or in another order, they come to the same. */
  readonly edits: unknown;
  readonly now: Date;
}

/** What stands after a save; a sitting that has ended took nothing. */
export type SavedExam =
  | { readonly state: 'ended' }
  | {
      readonly state: 'open';
      readonly remainingMs: number;
      /** The marks of the questions that were named, or of all where none was. */
      readonly marks: readonly { readonly place: number; readonly marks: Marks }[];
    };

const stamp = { place: z.int().min(1).max(1000), clock: z.int().min(1).max(1e9), writer: z.string().min(1).max(64) };
const editsSchema = z
  .array(
    z.discriminatedUnion('field', [
      z.strictObject({ field: z.literal('answer'), value: answerSchema, ...stamp }),
      z.strictObject({ field: z.literal('flagged'), value: z.boolean(), ...stamp }),
      z.strictObject({ field: z.literal('struck'), value: z.array(z.string().max(20)).max(20), ...stamp }),
    ]),
  )
  .max(500);

/** Saves changes to an open sitting, all or none. Without any it tells how things stand. */
export async function saveExam({ learnerId, sittingId, edits: sent, now }: Input): Promise<SavedExam> {
  const parsed = editsSchema.safeParse(sent);
  if (!parsed.success) throw new AppError('NO_CHANGE');
  const edits: readonly Edit[] = parsed.data;
  const sitting = await selectOptionalSitting(db(), { sittingId, learnerId });
  if (!sitting) throw new AppError('NOT_FOUND');
  const marks = await db().$transaction(async (transaction) => {
    const lastPlace = edits.at(-1)?.place;
    const saved = { savedAt: now, ...(lastPlace !== undefined && { lastPlace }) };
    const open = { sittingId, learnerId, overUpTo: new Date(overUpTo(now.getTime())) };
    const count = await updateSittingSaved(transaction, { ...open, ...saved });
    return count > 0 ? write(transaction, sittingId, edits) : undefined;
  });
  if (marks) return { state: 'open', remainingMs: Math.max(0, sitting.deadline.getTime() - now.getTime()), marks };
  await closeDueExams({ learnerId, now });
  return { state: 'ended' };
}

async function write(transaction: Database, sittingId: string, edits: readonly Edit[]) {
  const places = edits.length > 0 ? [...new Set(edits.map(({ place }) => place))] : undefined;
  const written: { readonly place: number; readonly marks: Marks }[] = [];
  for (const { place, marks: before, attempt } of await selectExamQuestions(transaction, {
    sittingId,
    ...(places && { places }),
  })) {
    const after = edits
      .filter((edit) => edit.place === place && attempt.state === 'open' && fits(attempt.variant.question, edit))
      .reduce(withEdit, before);
    if (after !== before) await updateMarks(transaction, { sittingId, place, marks: after });
    written.push({ place, marks: after });
  }
  return written;
}

/** Whether a change is about options that the question has. What is not is left out, and the reply shows what stands. */
function fits(question: Question, edit: Edit): boolean {
  const options = optionIds(question);
  if (edit.field === 'flagged') return true;
  if (edit.field === 'struck') return edit.value.every((id) => options.includes(id));
  const { value: answer } = edit;
  if (answer.form === 'single-choice') return question.form === answer.form && options.includes(answer.option);
  if (answer.form === 'missing') return question.form === answer.form && options.includes(answer.change);
  if (answer.form !== 'multiple-choice' || question.form !== answer.form) return false;
  const chosen = new Set(answer.options);
  return chosen.size <= question.choose && [...chosen].every((id) => options.includes(id));
}

function optionIds(question: Question): readonly string[] {
  if (question.form === 'single-choice' || question.form === 'multiple-choice')
    return question.options.map(({ id }) => id);
  return question.form === 'missing' ? question.changes.map(({ id }) => id) : [];
}
