import { catalogue, type MisconceptionId, misconceptions } from '../../engine';
import { type PublicVariant, toPublic } from '../../quiz';
import { mostQuestions, ranked } from '../../quiz/diagnosis';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { selectOptionalAttempt } from '../records/attempts';
import {
  type Diagnosis,
  type DiagnosisQuestion,
  selectOptionalDiagnosis,
  selectOptionalLastDiagnosis,
  selectOptionalOpenDiagnosis,
} from '../records/diagnoses';
import { profileOf } from './advance-diagnosis';
import { openSince } from './open-since';

export type LoadedDiagnosis = OpenSitting | EndedSitting;

interface OpenSitting {
  readonly id: string;
  readonly state: 'open';
  readonly answered: number;
  readonly most: number;
  /** Missing where the server stopped between an answer and the next question: going on lays it out. */
  readonly question?: { readonly attemptId: string; readonly public: PublicVariant };
}

interface EndedSitting {
  readonly id: string;
  readonly state: 'ended';
  readonly endedAt: Date;
  readonly answered: number;
  /** More likely than not. */
  readonly likely: readonly ShownBelief[];
  /** The answers leave it open. */
  readonly open: readonly ShownBelief[];
  /** Beliefs that were looked at and are not held. */
  readonly clear: number;
}

export interface ShownBelief {
  readonly id: MisconceptionId;
  readonly belief: string;
  readonly refutation: string;
  readonly rule: string;
  readonly url: string;
  /** From 0 to 1. */
  readonly chance: number;
  /** Where it showed: the answer in words, and its question. */
  readonly shownIn: readonly { readonly attemptId: string; readonly text: string }[];
  readonly lessons: readonly { readonly id: string; readonly title: string }[];
}

interface Input {
  readonly learnerId: string;
  readonly diagnosisId: string;
}

const likelyFrom = 0.6;
const openFrom = 0.25;

/** The learner's own sitting: its open question, without key, or the profile that it ended with. */
export async function loadDiagnosis({ learnerId, diagnosisId }: Input): Promise<LoadedDiagnosis | undefined> {
  const diagnosis = await selectOptionalDiagnosis(db(), { diagnosisId, learnerId });
  if (!diagnosis) return undefined;
  const answered = diagnosis.questions.filter(({ given }) => given !== undefined).length;
  if (diagnosis.endedAt) return { ...profile(diagnosis), endedAt: diagnosis.endedAt, answered };
  const open = diagnosis.questions.find(({ given }) => given === undefined);
  const attempt = open && (await selectOptionalAttempt(db(), { attemptId: open.attemptId, learnerId }));
  return {
    id: diagnosis.id,
    state: 'open',
    answered,
    most: mostQuestions,
    ...(attempt?.state === 'open' && { question: { attemptId: attempt.id, public: toPublic(attempt.variant) } }),
  };
}

function profile(diagnosis: Diagnosis) {
  const chances = ranked(profileOf(diagnosis));
  const looked = new Set(diagnosis.questions.flatMap(({ probe, given }) => (given ? Object.keys(probe.beliefs) : [])));
  const between = (least: number, most: number) =>
    chances
      .filter(([id, chance]) => looked.has(id) && chance >= least && chance < most)
      .map(([id, chance]) => shown(diagnosis, id, chance));
  const [likely, open] = [between(likelyFrom, 1.1), between(openFrom, likelyFrom)];
  return { id: diagnosis.id, state: 'ended' as const, likely, open, clear: looked.size - likely.length - open.length };
}

function shown({ questions }: Diagnosis, id: MisconceptionId, chance: number): ShownBelief {
  const { belief, refutation, rule } = misconceptions[id];
  const { statement, url } = catalogue[rule];
  const lessons = compiledCourse().course.lessons.filter(({ refutes }) => refutes.some((one) => one === id));
  return {
    ...{ id, belief, refutation, rule: statement, url, chance },
    shownIn: questions.flatMap((question) => showing(question, id)),
    lessons: lessons.map(({ id: lesson, title }) => ({ id: lesson, title })),
  };
}

/** The lines of a question on which the answer was the belief's. */
function showing({ attemptId, probe, given, verdict }: DiagnosisQuestion, id: MisconceptionId) {
  const believed = probe.beliefs[id];
  if (!believed || !given || !verdict) return [];
  const at = believed.flatMap((line, place) => (line !== probe.truth[place] && line === given[place] ? [place] : []));
  if (believed.length === 1) return at.map(() => ({ attemptId, text: verdict.answerText }));
  // Verdicts keep the lines of a question in its order, a probe by name.
  const lines = verdict.options.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return at.flatMap((place) => {
    const line = lines[place];
    return line ? [{ attemptId, text: line.text }] : [];
  });
}

/** The sitting to go on with and the last profile, for the pages that lead there. */
export async function diagnosesOf({ learnerId, now }: { readonly learnerId: string; readonly now: Date }) {
  const [open, last] = await Promise.all([
    selectOptionalOpenDiagnosis(db(), { learnerId, since: openSince(now) }),
    selectOptionalLastDiagnosis(db(), { learnerId }),
  ]);
  return { openId: open?.id, lastId: last?.id };
}
