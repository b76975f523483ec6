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
  /** A pack, or a sitting that has ended: what was missed in it is asked again, as new variants. */
  readonly of: { readonly packId: string } | { readonly missedOf: string };
  /** How much longer than usual, in percent. */
  readonly extraTime?: number;
  readonly now: Date;
}

/** Begins a sitting, or gives the one that is open: one exam is sat at a time. */
export async function startExam(input: Input): Promise<{ sittingId: string }> {
  const { learnerId, of, extraTime = 0, now } = input;
  await closeDueExams({ learnerId, now });
  const open = await selectOptionalOpenSitting(db(), { learnerId });
  if (open) return goOnWith(open, input);
  const { pack, wanted } = 'packId' in of ? wholeOf(of.packId) : await missedIn({ learnerId, sittingId: of.missedOf });
  const drawn = await drawExam({ learnerId, wanted });
  const minutes = minutesFor(drawn.length, pack, extraTime);
  return db().$transaction(async (transaction) => {
    // Another click was faster.
    const other = await selectOptionalOpenSitting(transaction, { learnerId });
    if (other) return goOnWith(other, input);
    const sittingId = await insertSitting(transaction, {
      ...{ learnerId, pack, extraTime, startedAt: now },
      ...('missedOf' in of && { missedOf: of.missedOf }),
      deadline: new Date(now.getTime() + minutes * 60_000),
    });
    for (const [at, { domain, name, ...question }] of drawn.entries()) {
      const attemptId = await insertAttempt(transaction, { ...question, learnerId, purpose: 'exam', now });
      await insertExamQuestion(transaction, { sittingId, place: at + 1, attemptId, domain, variant: name });
    }
    return { sittingId };
  });
}

function goOnWith({ id, pack, missedOf }: Sitting, { of }: Input): { sittingId: string } {
  const same = 'packId' in of ? pack.id === of.packId && missedOf === undefined : missedOf === of.missedOf;
  if (!same) throw new AppError('EXAM_OPEN');
  return { sittingId: id };
}

/** One entry for each question: its domain, and the families that it may come from. */
function wholeOf(packId: string): { readonly pack: ExamPack; readonly wanted: readonly Wanted[] } {
  const pack = compiledCourse().course.packs.find(({ id }) => id === packId);
  if (!pack) throw new AppError('NOT_FOUND');
  const counts = questionsByDomain(pack);
  const wanted = pack.domains.flatMap((domain) =>
    Array.from({ length: counts.get(domain.id) ?? 0 }, () => ({ domain: domain.id, families: familiesOf(domain) })),
  );
  return { pack, wanted };
}
