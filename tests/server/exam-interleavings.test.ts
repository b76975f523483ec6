import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Change, type Journal, openJournal, type Standing } from '../../app/_client/exam-journal';
import { db } from '../../server/db';
import { createGuest } from '../../server/usecases/create-guest';
import { handInExam } from '../../server/usecases/hand-in-exam';
import { loadExam } from '../../server/usecases/load-exam';
import { loadProgress } from '../../server/usecases/load-progress';
import { saveExam } from '../../server/usecases/save-exam';
import { startExam } from '../../server/usecases/start-exam';
import { type Edit, type Marks, withEdit } from '../../study';
import { examCourse } from './exam-course';
import { serve, withDatabase } from './fixture';

withDatabase();
beforeAll(() => serve(examCourse().course));

const begin = Date.parse('2026-11-25T12:00:00Z');

/** The localStorage of one device: all of its tabs share it, and it outlives them. */
function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

type Network = 'up' | 'request lost' | 'reply lost' | 'sent twice';
const networks: readonly Network[] = ['up', 'up', 'request lost', 'reply lost', 'sent twice'];
const tabs = [0, 1, 2] as const;

/** Two tabs of one device, and another device: each changes something, loses its connection, or is killed and opened again. */
const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('change' as const),
        tab: fc.constantFrom(...tabs),
        place: fc.integer({ min: 1, max: 5 }),
        pick: fc.integer({ min: 0, max: 2 }),
        field: fc.constantFrom('answer' as const, 'answer' as const, 'flagged' as const, 'struck' as const),
        network: fc.constantFrom(...networks),
        /** Whether the next step waits for the reply. */
        settles: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('crash' as const),
        tab: fc.constantFrom(...tabs),
      }),
    },
  ),
  { minLength: 1, maxLength: 14 },
);

/** How the sitting ends: everything was sent before; in the middle of sending; or time is up and nobody is there. */
const ends = fc.constantFrom('settled', 'racing', 'deserted');

test('whatever happens to tabs, network and server, nothing that was saved is lost and nothing counts twice', async () => {
  await fc.assert(
    fc.asyncProperty(steps, ends, async (walk, end) => {
      const learnerId = (await createGuest({ address: '127.0.0.1', now: new Date(begin) })).id;
      const { sittingId } = await startExam({ learnerId, of: { packId: 'small' }, now: new Date(begin) });
      const mine = { learnerId, sittingId };
      const devices = [memory(), memory()] as const;
      const acknowledged: Edit[] = [];
      const made: Edit[] = [];
      const standings = new Map<number, Standing>();
      let now = begin;
      let network: Network = 'up';
      let writers = 0;

      const send = async (edits: readonly Edit[]) => {
        const how = network;
        if (how === 'request lost') throw new Error('lost');
        const heard = () => saveExam({ ...mine, edits, now: new Date(now) });
        const reply = await heard();
        if (how === 'sent twice') await heard();
        if (how === 'reply lost') throw new Error('lost');
        if (reply.state === 'open') acknowledged.push(...edits);
        return reply;
      };
      const open = async (tab: (typeof tabs)[number]): Promise<Journal> => {
        const loaded = await loadExam({ ...mine, now: new Date(now) });
        if (loaded?.state !== 'open') throw new Error('ended too early');
        const store = devices[tab === 2 ? 1 : 0];
        const journal = openJournal({
          ...{ sittingId, store, send, questions: loaded.questions, tell: (at) => void standings.set(tab, at) },
          writer: `tab-${tab}-${writers++}`,
        });
        return journal;
      };
      const questions = await loadExam({ ...mine, now: new Date(now) });
      if (questions?.state !== 'open') throw new Error('not open');
      const change = (place: number, pick: number, field: Edit['field']): Change => {
        const question = questions.questions[place - 1]?.question;
        if (field === 'flagged') return { place, field, value: pick > 0 };
        const ids =
          question?.form === 'missing'
            ? question.changes.map(({ id }) => id)
            : question && 'options' in question
              ? question.options.map(({ id }) => id)
              : [];
        const id = ids[pick % ids.length] ?? '';
        if (field === 'struck') return { place, field, value: [id] };
        if (question?.form === 'single-choice') return { place, field, value: { form: question.form, option: id } };
        if (question?.form === 'missing') return { place, field, value: { form: question.form, change: id } };
        const most = question?.form === 'multiple-choice' ? question.choose : 1;
        const some = [...ids, ...ids].slice(pick, pick + most);
        return { place, field, value: { form: 'multiple-choice', options: some } };
      };

      const journals = [await open(0), await open(1), await open(2)];
      for (const step of walk) {
        now += 5000;
        if (step.do === 'crash') journals[step.tab] = await open(step.tab);
        else {
          ({ network } = step);
          journals[step.tab]?.record(change(step.place, step.pick, step.field));
          const mark = standings.get(step.tab)?.marks.get(step.place)?.[step.field];
          made.push({ ...mark, place: step.place, field: step.field } as Edit);
          if (step.settles) await journals[step.tab]?.sync();
        }
      }
      network = 'up';
      const settle = () => Promise.all(journals.map((journal) => journal.sync()));
      if (end === 'settled') {
        // Twice: a first round may still be the reply of a connection that was lost.
        await settle();
        await settle();
      }
      const ending = new Date(end === 'deserted' ? begin + 600_000 : now);
      const reader = { learnerId, now: new Date(ending.getTime() + 6000) };
      if (end === 'deserted') await loadProgress(reader);
      else
        await Promise.all([
          ...(end === 'racing' ? [settle()] : []),
          ...tabs.map(() => handInExam({ ...mine, now: ending })),
        ]);
      await settle();

      const rows = await db().examQuestion.findMany({ where: { sittingId }, include: { attempt: true } });
      const stands = new Map(rows.map(({ place, marks }) => [place, marks as unknown as Marks]));
      // What the server said it had, it has, or something later.
      for (const { place, field, clock, writer } of acknowledged) {
        const mark = stands.get(place)?.[field];
        expect(mark && (mark.clock > clock || (mark.clock === clock && mark.writer >= writer))).toBe(true);
      }
      // Where everything had been sent, all devices come to what a model comes to that heard each change once.
      if (end === 'settled')
        for (const [place, marks] of stands)
          expect(marks).toEqual(made.filter((edit) => edit.place === place).reduce(withEdit, {}));

      // Each answer is graded once, as it stands, and logged once.
      const events = await db().studyEvent.findMany({ where: { learnerId } });
      const answered = rows.filter(({ attempt }) => attempt.state === 'closed');
      expect(events.map(({ id }) => id).sort()).toEqual(answered.map(({ attemptId }) => attemptId).sort());
      for (const { marks, attempt, outcome } of rows) {
        const given = (marks as unknown as Marks).answer?.value;
        expect(outcome).toBe(given ? 'answered' : 'unanswered');
        expect(attempt.answer).toEqual(given ?? null);
      }
      expect((await loadProgress(reader)).history).toHaveLength(answered.length);
      expect(await loadExam({ ...mine, now: reader.now })).toMatchObject({ state: 'ended' });
    }),
    { numRuns: 25 },
  );
});
