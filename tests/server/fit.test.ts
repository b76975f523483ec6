import { expect, test } from 'vitest';
import { compileCourse } from '../../course';
import { db } from '../../server/db';
import { insertEvent, saveFold } from '../../server/records/study';
import { applyFit, undoFit } from '../../server/usecases/apply-fit';
import { historyOf } from '../../server/usecases/card-history';
import { createGuest } from '../../server/usecases/create-guest';
import { loadFit, startFit } from '../../server/usecases/fit-parameters';
import { studySettings } from '../../server/usecases/study-settings';
import { learningDay, type Rating } from '../../study';
import { serve, withDatabase } from './fixture';

withDatabase();

const day = 86_400_000;
const now = new Date('2026-11-25T12:00:00Z');
const guest = async () => (await createGuest({ address: '127.0.0.1', now })).id;
const refused = (code: string) => expect.objectContaining({ code });
const cardIds = Array.from({ length: 90 }, (_, at) => `card-${at}`);

/** A course of many flashcards, all of them reviewed five times by somebody who forgets faster than FSRS thinks. */
async function studied(learnerId: string): Promise<void> {
  const cards = cardIds.map((id) => `## ${id}\n\nWhat?\n\n---\n\nThat.\n\n[X](https://docs.aws.amazon.com/x)\n`);
  const text = `---\ntopic: sqs\n---\n\n${cards.join('\n')}`;
  const { course } = compileCourse([
    { path: 'content/topics.yaml', text: '- id: sqs\n  title: Amazon SQS\n' },
    { path: 'content/cards/sqs.md', text },
  ]);
  serve(course);
  expect(course.flashcards).toHaveLength(cardIds.length);
  for (const [place, cardId] of cardIds.entries()) {
    const begin = now.getTime() - 60 * day + (place % 20) * day;
    for (const [step, after] of [0, 0.01, 3, 9, 20].entries()) {
      const rating: Rating = step > 1 && (place + step) % 3 === 0 ? 'again' : 'good';
      const at = begin + after * day;
      await insertEvent(db(), {
        ...{ id: `${learnerId} ${cardId} ${step}`, learnerId, cardId, zone: 'UTC', revision: 1 },
        learningDay: learningDay(at, 'UTC').date,
        event: { kind: 'review', rating, at, how: { retention: 0.9 } },
      });
    }
    await saveFold(db(), { learnerId, ...historyOf(cardId) });
  }
}

const states = (learnerId: string) => db().cardState.findMany({ where: { learnerId }, orderBy: { cardId: 'asc' } });

test('weights are fitted in the background, shown, applied and taken back, and never by themselves', async () => {
  const learnerId = await guest();
  await expect(startFit({ learnerId, now })).rejects.toThrow(refused('TOO_FEW_REVIEWS'));
  await studied(learnerId);
  const before = await states(learnerId);

  const { done } = await startFit({ learnerId, now });
  expect(await loadFit({ learnerId, now })).toMatchObject({ reviews: 450, needed: 400, last: { state: 'running' } });
  await (await startFit({ learnerId, now })).done;
  expect(await db().fit.count({ where: { learnerId } })).toBe(1);
  await done;
  const { last } = await loadFit({ learnerId, now });
  expect(last).toMatchObject({ state: 'offered', reviews: 450 });
  const result = last?.result;
  expect(result?.weights).toHaveLength(21);
  expect(result?.logLoss.after).toBeLessThan(result?.logLoss.before ?? 0);
  expect(result?.load.after).toBeGreaterThan(result?.load.before ?? 0);
  // It is on offer alone.
  expect(await states(learnerId)).toEqual(before);
  expect(await studySettings({ learnerId })).not.toHaveProperty('weights');

  const fitId = last?.id ?? '';
  await Promise.all([applyFit({ learnerId, fitId, now, move: true }), applyFit({ learnerId, fitId, now, move: true })]);
  expect(await db().studyEvent.count({ where: { learnerId, kind: 'reschedule' } })).toBe(cardIds.length);
  expect((await studySettings({ learnerId })).weights).toEqual(result?.weights);
  expect(await states(learnerId)).not.toEqual(before);

  const undo = { learnerId, fitId, now };
  await Promise.all([undoFit(undo), undoFit(undo)]);
  expect(await states(learnerId)).toEqual(before);
  expect(await studySettings({ learnerId })).not.toHaveProperty('weights');
  await expect(applyFit({ learnerId, fitId, now, move: false })).rejects.toThrow(refused('FIT_OUTDATED'));
});

test('without moving, cards stay where they are, and only what comes is scheduled anew', async () => {
  const learnerId = await guest();
  await studied(learnerId);
  await (await startFit({ learnerId, now })).done;
  const { last } = await loadFit({ learnerId, now });
  const before = await states(learnerId);
  await applyFit({ learnerId, fitId: last?.id ?? '', now, move: false });
  expect(await states(learnerId)).toEqual(before);
  expect((await studySettings({ learnerId })).weights).toEqual(last?.result?.weights);
  await expect(undoFit({ learnerId: await guest(), fitId: last?.id ?? '', now })).rejects.toThrow(
    refused('FIT_OUTDATED'),
  );
});
