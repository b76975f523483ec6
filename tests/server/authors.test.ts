import { beforeEach, expect, test } from 'vitest';
import { variantNameOf } from '../../quiz';
import { forgetAllTries } from '../../server/auth/rate-limits';
import { compiledCourse } from '../../server/compiled-course';
import { db } from '../../server/db';
import { json } from '../../server/records/json';
import type { ReportOutcome } from '../../server/records/reports';
import { answerQuestion } from '../../server/usecases/answer-question';
import { createGuest } from '../../server/usecases/create-guest';
import { decideReport } from '../../server/usecases/decide-report';
import { loadAside } from '../../server/usecases/load-aside';
import { loadAttempt } from '../../server/usecases/load-attempt';
import { loadDiagnosis } from '../../server/usecases/load-diagnosis';
import { loadProgress } from '../../server/usecases/load-progress';
import { variantsOfSeeds } from '../../server/usecases/preview-family';
import { register } from '../../server/usecases/register';
import { planRegrading, type RegradeInput, regradeStep } from '../../server/usecases/regrade';
import { reportQuestion } from '../../server/usecases/report-question';
import { liftRetirement, retire } from '../../server/usecases/retire';
import { loadNotices, seeNotice } from '../../server/usecases/see-notice';
import { loadAuthors, setAuthor } from '../../server/usecases/set-author';
import { startAttempt } from '../../server/usecases/start-attempt';
import { startDiagnosis } from '../../server/usecases/start-diagnosis';
import { familyText, smallCourse } from './course';
import { serve, withDatabase } from './fixture';

withDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const later = new Date('2026-11-25T13:00:00Z');
const familyId = 'async-number-of-runs';
const note = 'I count three runs.';
const reason = 'The set-up did not match the text.';
const guest = async () => (await createGuest({ address: '127.0.0.1', now })).id;
const refusedWith = (code: string) => expect.objectContaining({ code });

let accounts = 0;
async function person(role: 'learner' | 'author' | 'admin') {
  const learnerId = await guest();
  accounts += 1;
  await register({ learnerId, email: `p${accounts}@example.org`, password: 'seven crows on a wire', now });
  await db().learner.update({ where: { id: learnerId }, data: { role } });
  return learnerId;
}

async function opened() {
  const learnerId = await guest();
  return { learnerId, ...(await startAttempt({ learnerId, now })) };
}

async function answered(value: number) {
  const mine = await opened();
  await answerQuestion({ ...mine, answer: { form: 'number', value }, now });
  return mine;
}

beforeEach(async () => {
  serve(smallCourse().course);
  forgetAllTries();
  await db().retirement.deleteMany();
  await db().attempt.deleteMany();
});

test('a report keeps the proof of what was seen, once', async () => {
  const mine = await answered(1);
  const first = await reportQuestion({ ...mine, note, now });
  expect(first.proof).toMatchObject({
    familyId,
    state: 'closed',
    answer: { form: 'number', value: 1 },
    verdict: { correct: false },
    seed: expect.any(Number),
    stem: expect.stringContaining('How many times'),
    familyDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    traceDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(await reportQuestion({ ...mine, note, now: later })).toEqual(first);
  await expect(reportQuestion({ ...mine, note: 'Another thought.', now: later })).rejects.toThrow(
    refusedWith('ALREADY_REPORTED'),
  );
  expect(await loadAside(mine)).toMatchObject({ report: { note, at: now }, regrades: [], revised: false });
  await expect(reportQuestion({ attemptId: mine.attemptId, learnerId: await guest(), note, now })).rejects.toThrow(
    refusedWith('NOT_FOUND'),
  );
});

test('an open question can be reported too, and its report tells no key', async () => {
  const mine = await opened();
  const { proof } = await reportQuestion({ ...mine, note, now });
  expect(proof.state).toBe('open');
  expect(JSON.stringify(await loadAside(mine))).not.toMatch(/"(key|seed|proof|verdict)"/);
});

test('more than twenty reports an hour are too many, and the same one sent again is none', async () => {
  const learnerId = await guest();
  const { attemptId } = await startAttempt({ learnerId, now });
  const row = await db().attempt.findUniqueOrThrow({ where: { id: attemptId } });
  const ids = Array.from({ length: 21 }, (_, at) => `many-${at}`);
  await db().attempt.createMany({
    data: ids.map((id) => ({
      ...row,
      id,
      variant: json(row.variant),
      answer: undefined,
      verdict: undefined,
      rules: undefined,
    })),
  });
  for (const id of ids.slice(0, 20)) {
    await reportQuestion({ learnerId, attemptId: id, note, now });
    await reportQuestion({ learnerId, attemptId: id, note, now });
  }
  await expect(reportQuestion({ learnerId, attemptId: 'many-20', note, now })).rejects.toThrow(refusedWith('TOO_MANY'));
});

test('only authors and administrators act on questions, by what the database says', async () => {
  const mine = await answered(1);
  const { id: reportId } = await reportQuestion({ ...mine, note, now });
  for (const learnerId of [mine.learnerId, await person('learner'), 'nobody']) {
    const by = { learnerId, familyId, reason, now };
    for (const attempt of [
      () => retire(by),
      () => variantsOfSeeds({ learnerId, familyId, seeds: [1] }),
      () => liftRetirement({ ...by, variant: '' }),
      () => regrade({ ...by, how: 'run-again' }),
      () => decideReport({ learnerId, reportId, outcome: 'mended', answers: 'stay', reply: reason, now }),
    ])
      await expect(attempt()).rejects.toThrow(refusedWith('AUTHORS_ONLY'));
    await expect(loadAuthors({ learnerId })).rejects.toThrow(refusedWith('ADMINISTRATORS_ONLY'));
  }
  const author = await person('author');
  await expect(setAuthor({ learnerId: author, email: 'p1@example.org', isAuthor: true, now })).rejects.toThrow(
    refusedWith('ADMINISTRATORS_ONLY'),
  );
});

test('an administrator names authors, and never loses a right by it', async () => {
  const [admin, someone] = [await person('admin'), await person('learner')];
  const { email } = await db().learner.findUniqueOrThrow({ where: { id: someone } });
  const boss = await db().learner.findUniqueOrThrow({ where: { id: admin } });
  const set = (address: string | null, isAuthor: boolean) =>
    setAuthor({ learnerId: admin, email: address ?? '', isAuthor, now });
  await set(email, true);
  expect((await loadAuthors({ learnerId: admin })).map(({ id }) => id)).toContain(someone);
  await set(email, false);
  expect((await loadAuthors({ learnerId: admin })).map(({ id }) => id)).not.toContain(someone);
  await expect(set('nobody@example.org', true)).rejects.toThrow(refusedWith('NO_SUCH_ACCOUNT'));
  await expect(set(boss.email, false)).rejects.toThrow(refusedWith('NO_SUCH_ACCOUNT'));
});

test('a retired family is not asked in a diagnosis either', async () => {
  const learnerId = await guest();
  await retire({ learnerId: await person('author'), familyId, reason, now });
  const sitting = { learnerId, ...(await startDiagnosis({ learnerId, now })) };
  expect(await loadDiagnosis(sitting)).toMatchObject({ state: 'ended', answered: 0 });
});

test('a retired family is not drawn; what was open of it is answered kindly and counts for nothing', async () => {
  const mine = await opened();
  const learnerId = await person('author');
  await retire({ learnerId, familyId, reason, now });
  await retire({ learnerId, familyId, reason: 'Again.', now: later });
  await expect(startAttempt({ learnerId: await guest(), now })).rejects.toThrow(refusedWith('NO_QUESTION'));
  expect(await loadAttempt(mine)).toMatchObject({ state: 'retired', reason, at: now, stem: expect.any(String) });
  await expect(answerQuestion({ ...mine, answer: { form: 'number', value: 3 }, now })).rejects.toThrow(
    refusedWith('RETIRED'),
  );
  expect((await loadProgress({ learnerId: mine.learnerId, now })).today.answered).toBe(0);

  await liftRetirement({ learnerId, familyId, variant: '', now });
  expect(await answerQuestion({ ...mine, answer: { form: 'number', value: 3 }, now })).toMatchObject({ correct: true });
  await expect(liftRetirement({ learnerId, familyId, variant: '', now })).rejects.toThrow(refusedWith('NOT_FOUND'));
  const actions = await db().auditEntry.findMany({ where: { learnerId }, select: { action: true } });
  expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(['family-retired', 'retirement-lifted']));
});

test('a retired variant is never drawn again, and the rest of its family is', async () => {
  const mine = await opened();
  const { seed } = await db().attempt.findUniqueOrThrow({ where: { id: mine.attemptId } });
  const family = compiledCourse().course.families[0];
  if (!family) throw new Error('the course has a family');
  const name = variantNameOf(family, Number(seed));
  await retire({ learnerId: await person('author'), familyId, variants: [{ name, seed: Number(seed) }], reason, now });
  for (let drawn = 0; drawn < 12; drawn++) {
    const { attemptId } = await startAttempt({ learnerId: await guest(), now });
    const other = await db().attempt.findUniqueOrThrow({ where: { id: attemptId } });
    expect(variantNameOf(family, Number(other.seed))).not.toBe(name);
  }
  // The learner who has it open gets another one too.
  expect((await startAttempt({ learnerId: mine.learnerId, now })).attemptId).not.toBe(mine.attemptId);
});

/** Of few answers one step is the whole. */
const regrade = async (input: RegradeInput) => (await regradeStep(input, { writes: true })).foreseen;

/** The family after its author mended the set-up: the text stays, the answer is now 2. */
const mended = () =>
  smallCourse({ family: familyText.replace('when: always, duration: 1', 'when: {attempts: [1]}, duration: 1') });

test('re-grading keeps the old verdict beside the new one, and mastery follows the new one', async () => {
  const [three, two, one] = [await answered(3), await answered(2), await answered(1)];
  const learnerId = await person('author');
  const wanted = { learnerId, familyId, how: 'run-again', reason, now: later } as const;
  expect((await planRegrading(wanted)).foreseen).toMatchObject({ answers: 3, unchanged: 3 });

  const { course, messages } = mended();
  expect(messages.filter(({ severity, file }) => severity === 'error' && file.includes('famil'))).toEqual([]);
  serve(course);
  const foreseen = { answers: 3, turnedRight: 1, turnedWrong: 1, otherwise: 1, setAside: 0, unchanged: 0, notRun: 0 };
  expect((await planRegrading(wanted)).foreseen).toEqual(foreseen);
  const standing = (mine: { learnerId: string }) =>
    loadProgress({ learnerId: mine.learnerId, now }).then(({ topics }) => topics[0]?.correct);
  expect(await standing(two)).toBe(0);

  await regrade(wanted);
  expect(await standing(two)).toBe(1);
  expect(await standing(three)).toBe(0);
  expect(await standing(one)).toBe(0);
  expect(await loadAttempt(two)).toMatchObject({ verdict: { correct: false, keyText: expect.stringMatching(/^3/) } });
  expect(await loadAside(two)).toMatchObject({
    regrades: [{ reason, at: later, verdict: { correct: true, keyText: expect.stringMatching(/^2/) } }],
  });
  const [told] = await loadNotices(two);
  expect(told).toMatchObject({ data: { kind: 'answers-regraded', reason, attemptIds: [two.attemptId] } });
  expect((await loadProgress({ learnerId: two.learnerId, now })).regraded).toMatchObject([
    { attemptId: two.attemptId, reason, before: false, after: true },
  ]);
  await seeNotice({ learnerId: await guest(), noticeId: told?.id ?? '', now });
  expect(await loadNotices(two)).toHaveLength(1);
  await seeNotice({ learnerId: two.learnerId, noticeId: told?.id ?? '', now });
  expect(await loadNotices(two)).toEqual([]);

  // The schedule is a fold of the log, and the log says what counts now beside what was.
  const logged = await db().studyEvent.findUniqueOrThrow({ where: { id: two.attemptId } });
  expect(logged).toMatchObject({ event: { rating: 'again' }, regraded: { rating: 'good' }, setAside: false });

  // Done again it changes nothing and tells nobody.
  expect(await regrade({ ...wanted, now: new Date() })).toMatchObject({ unchanged: 3, turnedRight: 0, otherwise: 0 });
  expect((await loadAside(two)).regrades).toHaveLength(1);
  expect(await loadNotices(two)).toEqual([]);

  // And back again: the history grows.
  serve(smallCourse().course);
  await regrade({ ...wanted, now: new Date('2026-11-25T14:00:00Z') });
  expect(await standing(two)).toBe(0);
  expect((await loadAside(two)).regrades).toHaveLength(2);
});

test('re-grading in steps comes to the same, is one re-grading, and begun anew it leaves as it is what is done', async () => {
  const learnerId = await person('author');
  const many = 21;
  for (let count = 0; count < many; count++) await answered(2);
  serve(mended().course);
  const wanted = { learnerId, familyId, how: 'run-again', reason, now: later } as const;
  const looked = await regradeStep(wanted, { writes: false });
  expect(looked).toMatchObject({ looked: 20, of: many, foreseen: { answers: 20, turnedRight: 20 } });

  const first = await regradeStep(wanted, { writes: true });
  expect(first).toMatchObject({ looked: 20, of: many, foreseen: { turnedRight: 20 } });
  // The browser was closed here: somebody begins anew.
  const again = await regradeStep({ ...wanted, now: new Date() }, { writes: true });
  expect(again).toMatchObject({ looked: 20, foreseen: { turnedRight: 0, unchanged: 20 } });
  const second = await regradeStep(wanted, { from: first.next, writes: true });
  expect(second).toMatchObject({ looked: 1, of: many, foreseen: { turnedRight: 1 } });
  expect(second.next).toBeUndefined();
  expect(await db().regrading.findMany({ where: { regrades: { some: {} } }, select: { _count: true } })).toEqual([
    { _count: { regrades: many } },
  ]);
});

test('two re-gradings at once write one change', async () => {
  const mine = await answered(2);
  const learnerId = await person('author');
  serve(mended().course);
  const wanted = { learnerId, familyId, how: 'run-again', reason, now: later } as const;
  await Promise.all([regrade(wanted), regrade(wanted)]);
  expect((await loadAside(mine)).regrades).toHaveLength(1);
  expect(await loadNotices(mine)).toHaveLength(1);
});

test('answers that are set aside count for nothing, stay readable, and come back when they are run again', async () => {
  const mine = await answered(1);
  const learnerId = await person('author');
  const wanted = { learnerId, familyId, reason, now: later } as const;
  expect(await regrade({ ...wanted, how: 'set-aside' })).toMatchObject({ setAside: 1 });
  const progress = () => loadProgress({ learnerId: mine.learnerId, now });
  expect(await progress()).toMatchObject({ beliefs: [], today: { answered: 0 }, regraded: [{ before: false }] });
  expect((await progress()).regraded[0]?.after).toBeUndefined();
  expect(await loadAttempt(mine)).toMatchObject({ state: 'closed', verdict: { correct: false } });
  expect(await regrade({ ...wanted, how: 'set-aside' })).toMatchObject({ setAside: 0, unchanged: 1 });
  await regrade({ ...wanted, how: 'run-again', now: new Date('2026-11-25T14:00:00Z') });
  expect(await progress()).toMatchObject({ today: { answered: 1, correct: 0 }, beliefs: [{ count: 1 }] });
});

test('a question that asks something else today is graded as it was asked', async () => {
  const mine = await answered(2);
  serve(smallCourse({ family: familyText.replace('How many times', 'How often') }).course);
  const learnerId = await person('author');
  expect(await regrade({ learnerId, familyId, how: 'run-again', reason, now })).toMatchObject({ unchanged: 1 });
  await db().attempt.update({ where: { id: mine.attemptId }, data: { stem: 'Something else?' } });
  expect(await regrade({ learnerId, familyId, how: 'run-again', reason, now })).toMatchObject({ notRun: 1 });
});

test.each<[ReportOutcome, number, number]>([
  ['nothing-wrong', 0, 0],
  ['mended', 0, 0],
  ['variant-retired', 1, 0],
  ['family-retired', 1, 1],
])('a report is answered "%s", once, and its learner is told', async (outcome, retired, whole) => {
  const mine = await answered(1);
  const { id: reportId } = await reportQuestion({ ...mine, note, now });
  const learnerId = await person('author');
  const decision = { learnerId, reportId, outcome, answers: 'stay', reply: reason, now: later } as const;
  const settled = await Promise.allSettled([decideReport(decision), decideReport(decision)]);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(decideReport(decision)).rejects.toThrow(refusedWith('ALREADY_DECIDED'));
  const rows = await db().retirement.findMany();
  expect(rows).toHaveLength(retired);
  expect(rows.filter(({ variant }) => variant === '')).toHaveLength(whole);
  expect((await loadAside(mine)).report?.decided).toEqual({ outcome, reply: reason, at: later });
  expect(await loadNotices(mine)).toMatchObject([
    { data: { kind: 'report-answered', outcome, reply: reason, attemptId: mine.attemptId } },
  ]);
});

test('deciding can have the answers graded again in the same step', async () => {
  const [mine, other] = [await answered(2), await answered(2)];
  const { id: reportId } = await reportQuestion({ ...mine, note, now });
  serve(mended().course);
  const learnerId = await person('author');
  await decideReport({
    learnerId,
    reportId,
    outcome: 'family-retired',
    answers: 'run-again',
    reply: reason,
    now: later,
  });
  for (const each of [mine, other]) expect((await loadAside(each)).regrades).toHaveLength(1);
  expect(await loadNotices(other)).toMatchObject([{ data: { kind: 'answers-regraded' } }]);
  expect(await loadNotices(mine)).toHaveLength(2);
});
