import type { ExamPack } from '../../course';
import { questionsByDomain } from '../../course';
import { type Tally, tally } from '../../study';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { groupBy } from '../group-by';
import { selectSatQuestions, selectSittings } from '../records/exams';
import { closeDueExams } from './close-due-exams';
import { outcomeOf } from './load-exam';

interface Input {
  /** Nobody signed in has sat anything. */
  readonly learnerId?: string;
  readonly now: Date;
  readonly zone?: string;
}

export interface LoadedExams {
  readonly packs: readonly ShownPack[];
  /** The one to go on with. */
  readonly open?: {
    readonly id: string;
    readonly packId: string;
    readonly code: string;
    readonly remainingMs: number;
    readonly answered: number;
    readonly questions: number;
  };
  /** Newest first. */
  readonly past: readonly PastExam[];
}

export interface ShownPack extends ExamPack {
  /** How many questions each domain gets, in the order of the domains. */
  readonly counts: readonly number[];
  readonly inUse: 'now' | 'not-yet' | 'no-longer';
}

interface PastExam extends Tally {
  readonly id: string;
  readonly code: string;
  readonly missedOnly: boolean;
  readonly endedAt: Date;
}

/** The exams that can be sat, the one that is open, and those that were sat. */
export async function loadExams({ learnerId, now, zone }: Input): Promise<LoadedExams> {
  const today = now.toISOString().slice(0, 10);
  const packs = compiledCourse().course.packs.map((pack) => shown(pack, today));
  if (learnerId === undefined) return { packs, past: [] };
  await closeDueExams({ learnerId, now, zone });
  const sittings = await selectSittings(db(), { learnerId });
  const questions = groupBy(
    await selectSatQuestions(db(), { sittingIds: sittings.map(({ id }) => id) }),
    ({ sittingId }) => sittingId,
  );
  const open = sittings.find(({ endedAt }) => !endedAt);
  return {
    packs,
    ...(open && {
      open: {
        ...{ id: open.id, packId: open.pack.id, code: open.pack.code },
        remainingMs: Math.max(0, open.deadline.getTime() - now.getTime()),
        answered: (questions.get(open.id) ?? []).filter(({ marks }) => marks.answer).length,
        questions: (questions.get(open.id) ?? []).length,
      },
    }),
    past: sittings.flatMap(({ id, pack: { code }, missedOf, endedAt }) =>
      endedAt
        ? [
            {
              ...{ id, code, missedOnly: missedOf !== undefined, endedAt },
              ...tally((questions.get(id) ?? []).map(outcomeOf)),
            },
          ]
        : [],
    ),
  };
}

function shown(pack: ExamPack, today: string): ShownPack {
  const counts = questionsByDomain(pack);
  const { from = today, until = today } = pack;
  return {
    ...pack,
    counts: pack.domains.map(({ id }) => counts.get(id) ?? 0),
    inUse: today < from ? 'not-yet' : today > until ? 'no-longer' : 'now',
  };
}
