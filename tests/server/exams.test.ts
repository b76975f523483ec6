import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, PublicQuestion, Variant } from '../../quiz';
import { db } from '../../server/db';
import { answerQuestion } from '../../server/usecases/answer-question';
import { bringMissed, leaveMissed } from '../../server/usecases/bring-missed';
import { createGuest } from '../../server/usecases/create-guest';
import { handInExam } from '../../server/usecases/hand-in-exam';
import { loadAttempt } from '../../server/usecases/load-attempt';
import { type EndedExam, loadExam, type OpenExam } from '../../server/usecases/load-exam';
import { loadExams } from '../../server/usecases/load-exams';
import { loadProgress } from '../../server/usecases/load-progress';
import { mergeGuest } from '../../server/usecases/merge-guest';
import { pruneEmptyGuests } from '../../server/usecases/prune-empty-guests';
import { saveExam } from '../../server/usecases/save-exam';
import { startAttempt } from '../../server/usecases/start-attempt';
import { startExam } from '../../server/usecases/start-exam';
import { studyQueue } from '../../server/usecases/study-queue';
import { takeHint } from '../../server/usecases/take-hint';
import { examCourse } from './exam-course';
import { serve, withDatabase } from './fixture';

withDatabase();
beforeAll(() => serve(examCourse().course));

const begin = new Date('2026-11-25T12:00:00Z');
const at = (minutes: number, seconds = 0) => new Date(begin.getTime() + minutes * 60_000 + seconds * 1000);
const guest = async () => (await createGuest({ address: '127.0.0.1', now: begin })).id;

async function begun(learnerId?: string) {
  const mine = learnerId ?? (await guest());
  return { learnerId: mine, ...(await startExam({ learnerId: mine, of: { packId: 'small' }, now: begin })) };
}
type Mine = Awaited<ReturnType<typeof begun>>;

async function openOf(mine: Mine, now = at(1)): Promise<OpenExam> {
  const loaded = await loadExam({ ...mine, now });
  if (loaded?.state !== 'open') throw new Error('not open');
  return loaded;
}

async function endedOf(mine: Mine, now = at(2)): Promise<EndedExam> {
  const loaded = await loadExam({ ...mine, now });
  if (loaded?.state !== 'ended') throw new Error('not ended');
  return loaded;
}

/** What only the server has. */
async function variantsOf({ sittingId }: Mine) {
  const rows = await db().examQuestion.findMany({
    where: { sittingId },
    orderBy: { place: 'asc' },
    include: { attempt: true },
  });
  return rows.map(({ place, attempt }) => ({
    place,
    attemptId: attempt.id,
    variant: attempt.variant as unknown as Variant,
  }));
}

async function firstOf(mine: Mine) {
  const [first] = await variantsOf(mine);
  if (!first) throw new Error('no question');
  return first;
}

const wrong = ({ question, key }: Variant): Answer => {
  if (key.form === 'single-choice') return { ...key, option: other(question, [key.option]) };
  if (key.form === 'missing') return { ...key, change: other(question, [key.change]) };
  if (key.form === 'multiple-choice')
    return { ...key, options: [...key.options.slice(1), other(question, key.options)] };
  throw new Error('no form of an exam');
};

function other(question: PublicQuestion, right: readonly string[]): string {
  const list = 'options' in question ? question.options : 'changes' in question ? question.changes : [];
  return list.find(({ id }) => !right.includes(id))?.id ?? '';
}

const answerEdit = (place: number, value: Answer, clock = 1) => ({
  ...{ place, field: 'answer', value, clock, writer: 'tab' },
});

/** Answers these places rightly, and those wrongly. */
async function answerAll(mine: Mine, { right = [], wrongly = [] }: { right?: number[]; wrongly?: number[] }) {
  const edits = (await variantsOf(mine)).flatMap(({ place, variant }) => {
    if (right.includes(place)) return [answerEdit(place, variant.key)];
    return wrongly.includes(place) ? [answerEdit(place, wrong(variant))] : [];
  });
  expect(await saveExam({ ...mine, edits, now: at(1) })).toMatchObject({ state: 'open' });
}

describe('an open sitting', () => {
  test('shows every question in a form of the exam, without key, seed, topic or domain', async () => {
    const mine = await begun();
    const open = await openOf(mine);
    expect(open).toMatchObject({ code: 'SML-C01', totalMs: 600_000, remainingMs: 540_000, lastPlace: 1 });
    expect(open.questions.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5]);
    const forms = open.questions.map(({ question }) => question.form).sort();
    expect(forms).toEqual(['missing', 'multiple-choice', 'single-choice', 'single-choice', 'single-choice']);
    expect(JSON.stringify(open)).not.toMatch(
      /"(key|seed|worlds|scenario|truth|belief|found|statement|hints|topic|domain|attemptId)"/,
    );
  });

  test('is given again to whoever begins the same exam, and another must wait', async () => {
    const learnerId = await guest();
    const clicks = [1, 2, 3].map(() => startExam({ learnerId, of: { packId: 'small' }, now: begin }));
    const ids = new Set((await Promise.all(clicks)).map(({ sittingId }) => sittingId));
    expect(ids.size).toBe(1);
    expect(await db().attempt.count({ where: { learnerId } })).toBe(5);
    const [sittingId = ''] = ids;
    const retry = startExam({ learnerId, of: { missedOf: sittingId }, now: begin });
    await expect(retry).rejects.toMatchObject({ code: 'EXAM_OPEN' });
  });

  test('cannot be got at as practice: no hint, no verdict, no page', async () => {
    const mine = await begun();
    const { attemptId, variant } = await firstOf(mine);
    const { learnerId } = mine;
    expect(await loadAttempt({ learnerId, attemptId })).toBeUndefined();
    await expect(takeHint({ learnerId, attemptId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const answer = answerQuestion({ learnerId, attemptId, answer: variant.key, now: at(1) });
    await expect(answer).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test("is out of another learner's reach, and comes along when a guest becomes an account", async () => {
    const mine = await begun();
    const learnerId = await guest();
    const theirs = { ...mine, learnerId };
    expect(await loadExam({ ...theirs, now: at(1) })).toBeUndefined();
    await expect(saveExam({ ...theirs, edits: [], now: at(1) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(handInExam({ ...theirs, now: at(1) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await mergeGuest({ guestId: mine.learnerId, learnerId, now: at(1) });
    expect(await loadExam({ ...theirs, now: at(1) })).toMatchObject({ state: 'open' });
  });

  test('extra time moves the end', async () => {
    const learnerId = await guest();
    const { sittingId } = await startExam({ learnerId, of: { packId: 'small' }, extraTime: 50, now: begin });
    expect(await openOf({ learnerId, sittingId })).toMatchObject({ totalMs: 900_000, remainingMs: 840_000 });
  });
});

describe('a save', () => {
  test('keeps answer, flag and struck options, and comes back on any device', async () => {
    const mine = await begun();
    const [first, second] = await variantsOf(mine);
    const edits = [
      answerEdit(1, first?.variant.key as Answer),
      { place: 2, field: 'flagged', value: true, clock: 2, writer: 'tab' },
      { place: 2, field: 'struck', value: [other(second?.variant.question as never, [])], clock: 3, writer: 'tab' },
    ];
    const saved = await saveExam({ ...mine, edits, now: at(1) });
    expect(saved).toMatchObject({ state: 'open', remainingMs: 540_000 });
    const open = await openOf(mine);
    expect(open.lastPlace).toBe(2);
    expect(open.questions[0]?.marks.answer?.value).toEqual(first?.variant.key);
    expect(open.questions[1]?.marks).toMatchObject({
      flagged: { value: true },
      struck: { value: [expect.any(String)] },
    });
    expect(await saveExam({ ...mine, edits, now: at(1) })).toEqual(saved);
  });

  test('what is no change is refused; what does not belong to the question is left out', async () => {
    const mine = await begun();
    for (const edits of [{}, [{ place: 1 }], [answerEdit(1, { form: 'essay' } as never)]])
      await expect(saveExam({ ...mine, edits, now: at(1) })).rejects.toMatchObject({ code: 'NO_CHANGE' });
    const strange = [
      answerEdit(1, { form: 'number', value: 3 }),
      answerEdit(2, { form: 'single-choice', option: 'z' }),
      answerEdit(9, { form: 'single-choice', option: 'a' }),
    ];
    await saveExam({ ...mine, edits: strange, now: at(1) });
    expect((await openOf(mine)).questions.map(({ marks }) => marks)).toEqual([{}, {}, {}, {}, {}]);
  });

  test('counts until time is up and a moment longer, whatever the browser believes of the time', async () => {
    const mine = await begun();
    const [late] = (await variantsOf(mine)).slice(1);
    const { variant } = await firstOf(mine);
    const justIn = await saveExam({ ...mine, edits: [answerEdit(1, variant.key)], now: at(10, 4) });
    expect(justIn).toMatchObject({ state: 'open', remainingMs: 0 });
    const tooLate = { ...mine, edits: [answerEdit(2, late?.variant.key as Answer)], now: at(10, 5) };
    expect(await saveExam(tooLate)).toEqual({ state: 'ended' });
    const ended = await endedOf(mine, at(11));
    expect(ended).toMatchObject({ endedBy: 'time', endedAt: at(10), total: { right: 1, asked: 5 } });
  });
});

describe('the end', () => {
  test('counts by domain, estimates a scale, and says what is not covered', async () => {
    const mine = await begun();
    const places = await variantsOf(mine);
    const counting = places.filter(({ variant }) => variant.familyId === 'async-number-of-runs');
    const [right = 0, missed = 0] = counting.map(({ place }) => place);
    await answerAll(mine, { right: [right], wrongly: [missed] });
    await handInExam({ ...mine, now: at(2) });
    const ended = await endedOf(mine);
    expect(ended).toMatchObject({
      endedBy: 'handed-in',
      endedAt: at(2),
      total: { right: 1, asked: 5 },
      scale: 280,
      pass: 720,
      domains: [
        { title: 'Counting', right: 1, asked: 3 },
        { title: 'Choosing', right: 0, asked: 2, notCovered: 'Doubt.' },
        { title: 'Singing', right: 0, asked: 0, notCovered: 'All of it.' },
      ],
    });
    expect(ended.questions.map(({ outcome }) => outcome).sort()).toEqual([
      ...['right', 'unanswered', 'unanswered', 'unanswered', 'wrong'],
    ]);
  });

  test('answers count once for what is known, in the log as answers of an exam, and move no card', async () => {
    const mine = await begun();
    await answerAll(mine, { right: [1, 2, 3], wrongly: [4, 5] });
    await Promise.all([1, 2, 3].map(() => handInExam({ ...mine, now: at(2) })));
    await handInExam({ ...mine, now: at(3) });
    const { learnerId } = mine;
    expect((await loadProgress({ learnerId, now: at(4) })).history).toHaveLength(5);
    const events = await db().studyEvent.findMany({ where: { learnerId } });
    expect(events.map(({ kind }) => kind)).toEqual(['exam', 'exam', 'exam', 'exam', 'exam']);
    const cards = await db().cardState.findMany({ where: { learnerId } });
    for (const { state } of cards) expect(state).toMatchObject({ card: { phase: 'new' } });
    expect(await endedOf(mine, at(5))).toMatchObject({ endedAt: at(2), total: { right: 3, asked: 5 } });
  });

  test('comes by itself when nobody is there, and whoever reads what is known sees it', async () => {
    const mine = await begun();
    await answerAll(mine, { right: [1, 2] });
    const { learnerId } = mine;
    const later = at(60 * 24 * 9);
    await pruneEmptyGuests({ now: later });
    expect((await loadProgress({ learnerId, now: later })).history).toHaveLength(2);
    expect(await endedOf(mine, later)).toMatchObject({ endedBy: 'time', endedAt: at(10), total: { right: 2 } });
  });

  test('goes on where the server was stopped in the middle of grading', async () => {
    const mine = await begun();
    await answerAll(mine, { right: [1, 2, 3, 4, 5] });
    await db().examSitting.update({
      where: { id: mine.sittingId },
      data: { endedAt: at(2), endedBy: 'handed-in' },
    });
    const reads = [1, 2, 3].map(() => loadExams({ learnerId: mine.learnerId, now: at(3) }));
    const [{ past, open } = { past: [], open: undefined }] = await Promise.all(reads);
    expect(open).toBeUndefined();
    expect(past).toMatchObject([{ code: 'SML-C01', right: 5, asked: 5 }]);
    expect(await db().studyEvent.count({ where: { learnerId: mine.learnerId } })).toBe(5);
  });

  test('an answer that was left out is wrong, may be given afterwards, and stays left out', async () => {
    const mine = await begun();
    await handInExam({ ...mine, now: at(2) });
    const { learnerId } = mine;
    const { attemptId, variant } = await firstOf(mine);
    expect(await loadAttempt({ learnerId, attemptId })).toMatchObject({ state: 'open', purpose: 'practice' });
    const verdict = await answerQuestion({ learnerId, attemptId, answer: variant.key, now: at(3) });
    expect(verdict).toMatchObject({ correct: true });
    const ended = await endedOf(mine, at(4));
    expect(ended.questions[0]).toMatchObject({ outcome: 'unanswered' });
    expect(ended.total).toEqual({ right: 0, asked: 5 });
  });

  test('half of a choice of two is no answer', async () => {
    const mine = await begun();
    const several = (await variantsOf(mine)).find(({ variant }) => variant.form === 'multiple-choice');
    const key = several?.variant.key;
    if (!several || key?.form !== 'multiple-choice') throw new Error('not several');
    const { place } = several;
    await saveExam({ ...mine, edits: [answerEdit(place, { ...key, options: key.options.slice(1) })], now: at(1) });
    await handInExam({ ...mine, now: at(2) });
    expect((await endedOf(mine)).questions[place - 1]).toMatchObject({ outcome: 'unanswered' });
  });

  test('what was taken out meanwhile counts for nobody', async () => {
    const mine = await begun();
    await answerAll(mine, { right: [1, 2, 3, 4, 5] });
    await db().retirement.create({
      data: { familyId: 'dead-letter-role', variant: '', reason: 'It was wrong.', at: at(1) },
    });
    await handInExam({ ...mine, now: at(2) });
    expect(await endedOf(mine)).toMatchObject({ total: { right: 4, asked: 4 } });
    await db().retirement.deleteMany();
  });
});

describe('what was missed', () => {
  test('comes first in the reviews once that is asked for, and can be taken back and asked for again', async () => {
    const mine = await begun();
    await answerAll(mine, { right: [1, 2], wrongly: [3, 4] });
    await expect(bringMissed({ ...mine, now: at(1) })).rejects.toMatchObject({ code: 'EXAM_NOT_OVER' });
    await handInExam({ ...mine, now: at(2) });
    const rows = await db().examQuestion.findMany({
      where: { sittingId: mine.sittingId, place: { gt: 2 } },
      include: { attempt: true },
    });
    const missed = [...new Set(rows.map(({ attempt }) => `family:${attempt.familyId}`))].toSorted();
    const states = () => db().cardState.findMany({ where: { learnerId: mine.learnerId }, orderBy: { cardId: 'asc' } });
    const brought = async () =>
      (await states()).flatMap(({ cardId, state }) => ((state as { wanted?: true }).wanted ? [cardId] : []));
    const before = await states();
    expect(await endedOf(mine)).toMatchObject({ broughtBack: false });

    for (const again of [3, 5]) {
      await Promise.all([1, 2].map(() => bringMissed({ ...mine, now: at(again) })));
      expect(await brought()).toEqual(missed);
      expect(await endedOf(mine)).toMatchObject({ broughtBack: true });
      const { due } = await studyQueue({ learnerId: mine.learnerId, now: at(again) });
      // Siblings of one rule wait for another day, and what was asked for waits for nothing else.
      expect(missed).toContain(due[0]?.id);
      await Promise.all([1, 2].map(() => leaveMissed({ ...mine, now: at(again + 1) })));
      expect(await states()).toEqual(before);
      expect(await endedOf(mine)).toMatchObject({ broughtBack: false });
    }
    const theirs = { ...mine, learnerId: await guest(), now: at(7) };
    await expect(bringMissed(theirs)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('another form', () => {
  test('two forms of one learner share no variant, nor one that was met in practice', async () => {
    const learnerId = await guest();
    const { attemptId } = await startAttempt({ learnerId, familyId: 'async-number-of-runs', now: begin });
    const names: string[] = [];
    for (let form = 0; form < 4; form++) {
      const { sittingId } = await startExam({ learnerId, of: { packId: 'small' }, now: begin });
      const rows = await db().examQuestion.findMany({ where: { sittingId }, include: { attempt: true } });
      names.push(...rows.map(({ variant, attempt }) => `${attempt.familyId} ${variant}`));
      await handInExam({ learnerId, sittingId, now: at(1) });
    }
    expect(names).toHaveLength(20);
    expect(new Set(names).size).toBe(20);
    const practised = await db().attempt.findUniqueOrThrow({ where: { id: attemptId } });
    const { order } = (practised.variant as unknown as Variant).parameters;
    expect(names.some((name) => name.includes(`["order",${order}]`))).toBe(false);
  });

  test('what was missed is asked anew, as other variants of the same families', async () => {
    const mine = await begun();
    await answerAll(mine, { right: [1, 2], wrongly: [3] });
    await expect(
      startExam({ learnerId: mine.learnerId, of: { missedOf: mine.sittingId }, now: at(1) }),
    ).rejects.toMatchObject({ code: 'EXAM_OPEN' });
    await handInExam({ ...mine, now: at(2) });
    const of = { missedOf: mine.sittingId };
    const again = { learnerId: mine.learnerId, ...(await startExam({ ...mine, of, now: at(3) })) };
    const families = async (one: Mine) =>
      (await variantsOf(one)).map(({ place, variant }) => [place, variant?.familyId]);
    const rows = await db().examQuestion.findMany({
      where: { sittingId: mine.sittingId, place: { in: [3, 4, 5] } },
      include: { attempt: true },
    });
    expect((await families(again)).map(([, family]) => family).sort()).toEqual(
      rows.map(({ attempt }) => attempt.familyId).sort(),
    );
    expect(await openOf(again, at(3))).toMatchObject({ totalMs: 360_000 });
    await answerAll(again, { right: [1, 2, 3] });
    await handInExam({ ...again, now: at(4) });
    const ended = await endedOf(again, at(4));
    expect(ended).toMatchObject({ missedOf: mine.sittingId, total: { right: 3, asked: 3 } });
    expect(ended.scale).toBeUndefined();
    const nothing = startExam({ learnerId: mine.learnerId, of: { missedOf: again.sittingId }, now: at(5) });
    await expect(nothing).rejects.toMatchObject({ code: 'NOTHING_MISSED' });
  });
});
