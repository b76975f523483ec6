import { type ExamPack, familiesOf } from '../../course';
import { type PublicQuestion, toPublic } from '../../quiz';
import { type ExamOutcome, estimatedScale, type Marks, minutesFor, type Tally, tally } from '../../study';
import { db } from '../db';
import { AppError } from '../errors';
import {
  type EndedBy,
  type SatQuestion,
  type Sitting,
  selectExamQuestions,
  selectOptionalSitting,
  selectSatQuestions,
} from '../records/exams';
import { selectGroup } from '../records/study';
import { closeDueExams } from './close-due-exams';
import type { Wanted } from './draw-exam';

export type LoadedExam = OpenExam | EndedExam;

export interface OpenExam {
  readonly id: string;
  readonly state: 'open';
  readonly code: string;
  /** By the server's clock. */
  readonly remainingMs: number;
  /** The whole time of this sitting. */
  readonly totalMs: number;
  /** Where the last change was made. */
  readonly lastPlace: number;
  readonly questions: readonly OpenQuestion[];
}

/** As the browser may see it: neither key nor seed, neither topic nor domain. */
export interface OpenQuestion {
  readonly place: number;
  readonly stem: string;
  readonly template: string;
  readonly question: PublicQuestion;
  readonly marks: Marks;
}

export interface EndedExam {
  readonly id: string;
  readonly state: 'ended';
  readonly packId: string;
  readonly code: string;
  readonly title: string;
  /** The sitting whose missed questions it asked anew. */
  readonly missedOf?: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly endedBy: EndedBy;
  readonly minutes: number;
  /** Whether what was missed was brought into the reviews. */
  readonly broughtBack: boolean;
  /** What asking the missed questions again takes. */
  readonly missedMinutes: number;
  readonly extraTime: number;
  readonly total: Tally;
  /** From 100 to 1000; not for a sitting of missed questions alone. */
  readonly scale?: number;
  readonly pass: number;
  readonly unverified?: string;
  readonly domains: readonly DomainReport[];
  readonly questions: readonly QuestionReport[];
}

export interface DomainReport extends Tally {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly notCovered: string;
}

export interface QuestionReport {
  readonly place: number;
  readonly attemptId: string;
  readonly title: string;
  readonly domain: string;
  readonly outcome: ExamOutcome;
  readonly flagged: boolean;
}

interface Input {
  readonly learnerId: string;
  readonly sittingId: string;
  readonly now: Date;
  readonly zone?: string;
}

/** The learner's own sitting: its questions while it is open, its report once it has ended. */
export async function loadExam({ learnerId, sittingId, now, zone }: Input): Promise<LoadedExam | undefined> {
  await closeDueExams({ learnerId, now, zone });
  const sitting = await selectOptionalSitting(db(), { sittingId, learnerId });
  if (!sitting) return undefined;
  if (!sitting.endedAt) return openExam(sitting, now);
  const [questions, { counts: broughtBack }] = await Promise.all([
    selectSatQuestions(db(), { sittingIds: [sittingId] }),
    selectGroup(db(), { learnerId, group: sittingId }),
  ]);
  return { ...report({ ...sitting, endedAt: sitting.endedAt }, questions), broughtBack };
}

async function openExam({ id, pack, startedAt, deadline, lastPlace }: Sitting, now: Date): Promise<OpenExam> {
  const questions = await selectExamQuestions(db(), { sittingId: id });
  return {
    ...{ id, state: 'open', code: pack.code, lastPlace },
    remainingMs: Math.max(0, deadline.getTime() - now.getTime()),
    totalMs: deadline.getTime() - startedAt.getTime(),
    questions: questions.flatMap(({ place, marks, attempt }) => {
      if (attempt.state === 'closed') return [];
      const { stem, template, question } = toPublic(attempt.variant);
      return [{ place, stem, template, question, marks }];
    }),
  };
}

function report(
  sitting: Sitting & { readonly endedAt: Date },
  questions: readonly SatQuestion[],
): Omit<EndedExam, 'broughtBack'> {
  const { id, pack, missedOf, startedAt, endedAt, endedBy = 'time', extraTime, deadline } = sitting;
  const { code, title, unverified } = pack;
  const of = (list: readonly SatQuestion[]) => tally(list.map(outcomeOf));
  const total = of(questions);
  return {
    ...{ id, state: 'ended', packId: pack.id, code, title, startedAt, endedAt, endedBy, extraTime, total },
    minutes: (deadline.getTime() - startedAt.getTime()) / 60_000,
    missedMinutes: minutesFor(questions.filter(isMissed).length, pack, 0),
    pass: pack.exam.pass,
    ...(missedOf === undefined ? { scale: estimatedScale(total) } : { missedOf }),
    ...(unverified !== undefined && { unverified }),
    domains: pack.domains.map(({ id: domain, title: name, weight, notCovered }) => ({
      ...{ id: domain, title: name, weight, notCovered },
      ...of(questions.filter((question) => question.domain === domain)),
    })),
    questions: questions.map((question) => ({
      place: question.place,
      attemptId: question.attemptId,
      title: question.title,
      domain: pack.domains.find((one) => one.id === question.domain)?.title ?? question.domain,
      outcome: outcomeOf(question),
      flagged: question.marks.flagged?.value ?? false,
    })),
  };
}

/** As it stands now: an answer that an author had graded again counts as it was graded last. */
export function outcomeOf({ outcome, correct, counts }: SatQuestion): ExamOutcome {
  if (outcome !== 'answered') return outcome ?? 'unanswered';
  if (!counts) return 'set-aside';
  return correct ? 'right' : 'wrong';
}

const isMissed = (question: SatQuestion): boolean => ['wrong', 'unanswered'].includes(outcomeOf(question));

/** What was wrong or left out in a sitting that has ended, to be asked anew. */
export async function missedIn({ learnerId, sittingId }: Pick<Input, 'learnerId' | 'sittingId'>): Promise<{
  readonly pack: ExamPack;
  readonly wanted: readonly (Wanted & { readonly first: string })[];
}> {
  const sitting = await selectOptionalSitting(db(), { sittingId, learnerId });
  if (!sitting) throw new AppError('NOT_FOUND');
  if (!sitting.endedAt) throw new AppError('EXAM_NOT_OVER');
  const missed = (await selectSatQuestions(db(), { sittingIds: [sittingId] })).filter(isMissed);
  if (missed.length === 0) throw new AppError('NOTHING_MISSED');
  const wanted = missed.map(({ domain, familyId }) => ({
    domain,
    first: familyId,
    families: sitting.pack.domains.filter(({ id }) => id === domain).flatMap(familiesOf),
  }));
  return { pack: sitting.pack, wanted };
}
