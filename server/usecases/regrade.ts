import { setImmediate } from 'node:timers/promises';
import { idsLeadingTo } from '../../course';
import { asInExam } from '../../quiz';
import { cardOfFamily, ratingFor } from '../../study';
import { compiledCourse } from '../compiled-course';
import { type Database, db } from '../db';
import { groupBy } from '../group-by';
import type { Graded } from '../records/attempts';
import { insertAuditEntry } from '../records/audit';
import { insertNotices } from '../records/notices';
import { insertRegrades, insertRegrading, isRegradingOf } from '../records/regrades';
import { countClosedOfFamily, type StandingAttempt, selectClosedOfFamily, updateStanding } from '../records/standings';
import { saveFold, updateEventRegraded } from '../records/study';
import { historyOf } from './card-history';
import { redraw } from './redraw';
import { requireAuthor } from './require-author';
import { familyIdToday, nameOfAttempt } from './retirements';

export interface RegradeInput {
  /** The author who does it. */
  readonly learnerId: string;
  readonly familyId: string;
  /** The name of a variant; all of the family when left out. */
  readonly variant?: string;
  /** Run each set-up again and grade by what is found, or count the answers for nothing. */
  readonly how: 'run-again' | 'set-aside';
  /** What learners are told. */
  readonly reason: string;
  readonly now: Date;
}

/** What re-grading comes to, in answers. */
export interface Foreseen {
  readonly answers: number;
  readonly turnedRight: number;
  readonly turnedWrong: number;
  /** As right or wrong as before, with another key or another belief. */
  readonly otherwise: number;
  readonly setAside: number;
  readonly unchanged: number;
  /** Those whose question cannot be drawn any more; they stay as they are. */
  readonly notRun: number;
}

interface Change {
  readonly attempt: StandingAttempt;
  /** Undefined: it counts for nothing from now on. */
  readonly verdict?: Graded;
}

export interface Plan {
  readonly input: RegradeInput;
  readonly changes: readonly Change[];
  readonly foreseen: Foreseen;
}

/** Each answer takes many runs, so that one request looks at so many. */
const mostInStep = 20;

/** Where a re-grading in steps goes on: behind this attempt, as a part of the re-grading that was begun. */
export interface Position {
  readonly after: string;
  readonly regradingId?: string;
}

/** What one step came to. */
export interface Step {
  readonly foreseen: Foreseen;
  /** How many answers of the family it looked at, and how many there are. */
  readonly looked: number;
  readonly of: number;
  /** Missing after the last step. */
  readonly next?: Position;
}

/** The next step of re-grading, only looked at or written down: old verdicts are kept, and every learner is told whose answer changed. Begun anew after a break, it leaves as it is what is done. */
export async function regradeStep(
  input: RegradeInput,
  { from, writes }: { readonly from?: Position | undefined; readonly writes: boolean },
): Promise<Step> {
  await requireAuthor(input);
  const familyIds = familyIdsOf(input);
  const [of, attempts] = await Promise.all([
    countClosedOfFamily(db(), { familyIds }),
    selectClosedOfFamily(db(), { familyIds, most: mostInStep, ...(from && { after: from.after }) }),
  ]);
  const plan = await planFor(input, attempts);
  const regradingId = writes
    ? await db().$transaction((transaction) => writeRegrading(transaction, plan, from?.regradingId))
    : undefined;
  const last = attempts.length < mostInStep ? undefined : attempts.at(-1)?.id;
  return {
    foreseen: plan.foreseen,
    ...{ looked: attempts.length, of },
    ...(last !== undefined && { next: { after: last, ...(regradingId !== undefined && { regradingId }) } }),
  };
}

const familyIdsOf = ({ familyId }: Pick<RegradeInput, 'familyId'>): readonly string[] =>
  idsLeadingTo(compiledCourse().course.redirects, 'families', familyIdToday(familyId));

/** Runs every affected answer again without writing anything: what would change. */
export async function planRegrading(input: RegradeInput): Promise<Plan> {
  await requireAuthor(input);
  return planFor(input, await selectClosedOfFamily(db(), { familyIds: familyIdsOf(input) }));
}

async function planFor(input: RegradeInput, closed: readonly StandingAttempt[]): Promise<Plan> {
  const attempts = closed.filter((attempt) => input.variant === undefined || nameOfAttempt(attempt) === input.variant);
  const judged: { readonly effect: Exclude<keyof Foreseen, 'answers'>; readonly change?: Change }[] = [];
  for (const attempt of attempts) {
    judged.push(input.how === 'set-aside' ? setAside(attempt) : runAgain(attempt));
    // Learners are answered between two runs.
    await setImmediate();
  }
  const count = (effect: keyof Foreseen) => judged.filter((one) => one.effect === effect).length;
  return {
    input,
    changes: judged.flatMap(({ change }) => change ?? []),
    foreseen: {
      answers: attempts.length,
      turnedRight: count('turnedRight'),
      turnedWrong: count('turnedWrong'),
      otherwise: count('otherwise'),
      setAside: count('setAside'),
      unchanged: count('unchanged'),
      notRun: count('notRun'),
    },
  };
}

/** Writes a plan inside a transaction, as a part of the re-grading `begun` if its author began one; gives the re-grading's id. What another one moved meanwhile is left as it stands. */
export async function writeRegrading(
  transaction: Database,
  { input, changes, foreseen }: Plan,
  begun?: string,
): Promise<string | undefined> {
  const { learnerId, familyId, variant, how, reason, now } = input;
  const written: Change[] = [];
  for (const change of changes) {
    const { attempt, verdict } = change;
    const { correct, belief } = attempt.standing;
    const to = verdict
      ? {
          ...{ correct: verdict.correct, belief: verdict.belief?.id ?? null, counts: !verdict.alarm },
          rules: verdict.rules.map(({ id }) => id),
        }
      : { correct, belief, counts: false };
    if ((await updateStanding(transaction, { attemptId: attempt.id, from: attempt.standing, to })) > 0)
      written.push(change);
  }
  await insertAuditEntry(transaction, {
    learnerId,
    action: 'answers-regraded',
    detail: { familyId, how, reason, ...foreseen, ...(variant !== undefined && { variant }) },
    now,
  });
  if (written.length === 0) return begun;
  for (const { attempt, verdict } of written) {
    const rating = verdict && ratingFor(verdict, attempt.hintsTaken);
    await updateEventRegraded(transaction, { eventId: attempt.id, ...(rating && { rating }) });
    const history = historyOf(cardOfFamily(attempt.familyId));
    await saveFold(transaction, { learnerId: attempt.standing.learnerId, ...history });
  }
  const { engineDigest } = compiledCourse();
  const goesOn = begun && (await isRegradingOf(transaction, { id: begun, familyId, authorId: learnerId }));
  const regradingId = goesOn
    ? begun
    : await insertRegrading(transaction, { familyId, reason, authorId: learnerId, now });
  await insertRegrades(
    transaction,
    regradingId,
    written.map(({ attempt, verdict }) => ({ attemptId: attempt.id, verdict, engineDigest })),
  );
  await insertNotices(
    transaction,
    [...groupBy(written, ({ attempt }) => attempt.standing.learnerId)].map(([owner, mine]) => ({
      learnerId: owner,
      data: {
        kind: 'answers-regraded',
        attemptIds: mine.map(({ attempt }) => attempt.id),
        title: mine[0]?.attempt.title ?? '',
        reason,
      },
    })),
    now,
  );
  return regradingId;
}

const setAside = (attempt: StandingAttempt) =>
  attempt.standing.counts ? ({ effect: 'setAside', change: { attempt } } as const) : ({ effect: 'unchanged' } as const);

function runAgain(attempt: StandingAttempt) {
  const verdict = gradedToday(attempt);
  if (!verdict) return { effect: 'notRun' } as const;
  const { standing, latest } = attempt;
  const change = { attempt, verdict };
  if (!standing.counts && !verdict.alarm)
    return { effect: verdict.correct ? 'turnedRight' : 'turnedWrong', change } as const;
  if (verdict.correct !== standing.correct)
    return { effect: verdict.correct ? 'turnedRight' : 'turnedWrong', change } as const;
  const same = verdict.keyText === latest.keyText && (verdict.belief?.id ?? null) === standing.belief;
  return same ? ({ effect: 'unchanged' } as const) : ({ effect: 'otherwise', change } as const);
}

/** By the family as it is today where that asks the same of this seed, or else as it was. */
function gradedToday(attempt: StandingAttempt): Graded | undefined {
  const today = compiledCourse().course.families.find(({ id }) => id === familyIdToday(attempt.familyId));
  const asked = today && attempt.purpose === 'exam' ? asInExam(today) : today;
  for (const family of asked ? [asked, attempt.family] : [attempt.family]) {
    const verdict = redraw({ ...attempt, family }, { sameEngine: false }).today?.verdict;
    if (verdict) return verdict;
  }
  return undefined;
}
