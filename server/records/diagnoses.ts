import { Prisma } from '../../prisma/generated/client';
import type { Answer, Verdict } from '../../quiz';
import type { Lines, Probe } from '../../quiz/diagnosis';
import type { Database } from '../db';
import { json } from './json';

type Mine = { readonly diagnosisId: string; readonly learnerId: string };

export interface DiagnosisQuestion {
  readonly place: number;
  readonly attemptId: string;
  readonly probe: Probe;
  /** What was answered; nothing while the question is open. */
  readonly given?: Lines;
  readonly answer?: Answer;
  readonly verdict?: Extract<Verdict, { type: 'graded' }>;
}

export interface Diagnosis {
  readonly id: string;
  readonly startedAt: Date;
  readonly endedAt?: Date;
  readonly questions: readonly DiagnosisQuestion[];
}

export const insertDiagnosis = async (
  db: Database,
  { learnerId, now }: { readonly learnerId: string; readonly now: Date },
): Promise<string> => (await db.diagnosis.create({ data: { learnerId, startedAt: now }, select: { id: true } })).id;

/** The learner's own sitting with its questions in order; undefined when there is none. */
export async function selectOptionalDiagnosis(
  db: Database,
  { diagnosisId: id, learnerId }: Mine,
): Promise<Diagnosis | undefined> {
  const row = await db.diagnosis.findFirst({
    where: { id, learnerId },
    include: {
      questions: { orderBy: { place: 'asc' }, include: { attempt: { select: { answer: true, verdict: true } } } },
    },
  });
  if (!row) return undefined;
  return {
    id: row.id,
    startedAt: row.startedAt,
    ...(row.endedAt && { endedAt: row.endedAt }),
    questions: row.questions.map(({ place, attemptId, probe, given, attempt }) => ({
      place,
      attemptId,
      probe: probe as unknown as Probe,
      ...(given !== null && { given: given as unknown as Lines }),
      ...(attempt.answer !== null && { answer: attempt.answer as unknown as Answer }),
      ...(attempt.verdict !== null && { verdict: attempt.verdict as unknown as DiagnosisQuestion['verdict'] }),
    })),
  };
}

/** The newest sitting that has not ended. */
export const selectOptionalOpenDiagnosis = (
  db: Database,
  { learnerId, since }: { readonly learnerId: string; readonly since: Date },
) =>
  db.diagnosis.findFirst({
    where: { learnerId, endedAt: null, startedAt: { gte: since } },
    orderBy: { startedAt: 'desc' },
    select: { id: true },
  });

/** The newest sitting that ended with an answer. */
export const selectOptionalLastDiagnosis = (db: Database, { learnerId }: { readonly learnerId: string }) =>
  db.diagnosis.findFirst({
    where: { learnerId, endedAt: { not: null } },
    orderBy: { endedAt: 'desc' },
    select: { id: true, endedAt: true },
  });

/** Throws `isTaken` when another request has filled this place of the sitting. */
export const insertDiagnosisQuestion = (
  db: Database,
  question: { readonly diagnosisId: string; readonly place: number; readonly attemptId: string; readonly probe: Probe },
) => db.diagnosisQuestion.create({ data: { ...question, probe: json(question.probe) }, select: { place: true } });

export const isTaken = (fault: unknown): boolean =>
  fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002';

export const updateGiven = (
  db: Database,
  { attemptId, given }: { readonly attemptId: string; readonly given: Lines },
) => db.diagnosisQuestion.update({ where: { attemptId }, data: { given: json(given) }, select: { place: true } });

/** Ends a sitting, once. */
export const updateDiagnosisEnded = (
  db: Database,
  { diagnosisId: id, learnerId, now }: Mine & { readonly now: Date },
) => db.diagnosis.updateMany({ where: { id, learnerId, endedAt: null }, data: { endedAt: now } });

export const updateDiagnosesOwner = (db: Database, { from, to }: { readonly from: string; readonly to: string }) =>
  db.diagnosis.updateMany({ where: { learnerId: from }, data: { learnerId: to } });
