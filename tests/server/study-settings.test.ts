import { expect, test } from 'vitest';
import { db } from '../../server/db';
import { createGuest } from '../../server/usecases/create-guest';
import { changeSettings, loadKeys, settingsShape, studySettings } from '../../server/usecases/study-settings';
import { defaultKeys, defaultSettings } from '../../study';
import { withDatabase } from './fixture';

withDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const guest = async () => (await createGuest({ address: '127.0.0.1', now })).id;

test('what was never set is at its default, and what is set stays', async () => {
  const learnerId = await guest();
  expect(await studySettings({ learnerId })).toEqual(defaultSettings);
  await changeSettings({ learnerId, change: { confidence: true, keyMap: { undo: 'z' } } });
  expect(await studySettings({ learnerId })).toEqual({
    ...defaultSettings,
    confidence: true,
    keyMap: { undo: 'z' },
  });
});

test('a stored value that no longer fits falls back alone', async () => {
  const learnerId = await guest();
  await db().learner.update({
    where: { id: learnerId },
    data: { settings: { newCardsADay: 7, reviewsADay: -1, retention: 'much', keyMap: { undo: 'f' } } },
  });
  expect(await studySettings({ learnerId })).toEqual({ ...defaultSettings, newCardsADay: 7 });
});

test('two tabs that change different things both keep theirs', async () => {
  const learnerId = await guest();
  await Promise.all([
    changeSettings({ learnerId, change: { newCardsADay: 3 } }),
    changeSettings({ learnerId, change: { streak: false } }),
    changeSettings({ learnerId, change: { exam: { date: '2026-12-24', minutesADay: 20 } } }),
  ]);
  expect(await studySettings({ learnerId })).toMatchObject({
    newCardsADay: 3,
    streak: false,
    exam: { minutesADay: 20 },
  });
});

test('single keys can be others, or off', async () => {
  const learnerId = await guest();
  expect((await loadKeys(undefined)).keys).toEqual(defaultKeys);
  await changeSettings({ learnerId, change: { keyMap: { help: 'h' } } });
  expect((await loadKeys({ learnerId })).keys).toEqual({ ...defaultKeys, help: 'h' });
  await changeSettings({ learnerId, change: { keys: false } });
  expect((await loadKeys({ learnerId })).keys).toBeUndefined();
});

test.each(['1', ' ', ',', '+', 'ab', 'U', ''])('%j is no key', (undo) => {
  expect(settingsShape.keyMap.safeParse({ undo }).success).toBe(false);
});

test('a key does one thing', () => {
  expect(settingsShape.keyMap.safeParse({ undo: 'f' }).success).toBe(false);
  expect(settingsShape.keyMap.safeParse({ undo: 'f', flag: 'u' }).success).toBe(true);
});
