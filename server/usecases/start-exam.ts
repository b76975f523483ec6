import { type ExamPack, familiesOf, questionsByDomain } from '../../course';
import { minutesFor } from '../../study';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { AppError } from '../errors';
import { insertAttempt } from '../records/attempts';
import { insertExamQuestion, insertSitting, type Sitting, selectOptionalOpenSitting } from '../records/exams';
import { closeDueExams } from './close-due-exams';
import { drawExam, type Wanted } from './draw-exam';
import { missedIn } from './load-exam';

interface Input {
  readonly learnerId: string;
  readonly packId: string;
  /** A sitting that has ended: what was missed in it is asked again, as new variants. */
  readonly missedOf?: string;
  /** How much longer than usual, in percent. */
  readonly extraTime?: number;
  readonly now: Date;
}

/** Begins a sitting, or gives the one that is open: one exam is sat at a time. */
export async function startExam(input: Input): Promise<{ sittingId: string }> {
  const { learnerId, packId, missedOf, extraTime = 0, now } = input;
  await closeDueExams({ learnerId, now });
  const open = await selectOptionalOpenSitting(db(), { learnerId });
  if (open) return goOnWith(open, input);
  const pack = compiledCourse().course.packs.find(({ id }) => id === packId);
  if (!pack) throw new AppError('NOT_FOUND');
  const wanted = missedOf === undefined ? wantedOf(pack) : await missedIn({ learnerId, sittingId: missedOf, now });
  const drawn = await drawExam({ learnerId, wanted });
  const minutes = minutesFor(drawn.length, pack, extraTime);
  return db().$transaction(async (transaction) => {
    // Another click was faster.
    const other = await selectOptionalOpenSitting(transaction, { learnerId });
    if (other) return goOnWith(other, input);
    const sittingId = await insertSitting(transaction, {
      ...{ learnerId, pack, missedOf, extraTime, startedAt: now },
      deadline: new Date(now.getTime() + minutes * 60_000),
    });
    for (const [at, { domain, name, ...question }] of drawn.entries()) {
      const attemptId = await insertAttempt(transaction, { ...question, learnerId, purpose: 'exam', now });
      await insertExamQuestion(transaction, { sittingId, place: at + 1, attemptId, domain, variant: name });
    }
    return { sittingId };
  });
}

function goOnWith({ id, pack, missedOf }: Sitting, wanted: Input): { sittingId: string } {
  if (pack.id !== wanted.packId || missedOf !== wanted.missedOf) throw new AppError('EXAM_OPEN');
  return { sittingId: id };
}

/** One entry for each question: its domain, and the families that it may come from. */
const wantedOf = (pack: ExamPack): readonly Wanted[] => {
  const counts = questionsByDomain(pack);
  return pack.domains.flatMap((domain) =>
    Array.from({ length: counts.get(domain.id) ?? 0 }, () => ({ domain: domain.id, families: familiesOf(domain) })),
  );
};
